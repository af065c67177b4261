from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from database import Base, DatabaseSession, engine
from fastapi import Body, FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError
from models import Ticket
from pydantic import ValidationError
from schemas import TicketIn, TicketList, TicketOut
from sqlalchemy import select


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    # Makes tables that are missing, and changes none: that is a migration's work.
    Base.metadata.create_all(engine)
    yield


app = FastAPI(title="Help desk", lifespan=lifespan)


@app.post("/tickets", status_code=201, response_model=TicketOut)
def create_ticket(data: Annotated[dict, Body()], session: DatabaseSession) -> Ticket:
    ticket = Ticket(title=data.get("title", "").strip(), text=data.get("text", "").strip())
    session.add(ticket)
    session.commit()
    try:
        TicketIn.model_validate(data)
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from error
    return ticket


@app.get("/tickets", response_model=TicketList)
def list_tickets(session: DatabaseSession) -> dict:
    return {"tickets": session.scalars(select(Ticket).order_by(Ticket.id.desc())).all()}


@app.get("/tickets/{number}", response_model=TicketOut)
def read_ticket(number: int, session: DatabaseSession) -> Ticket:
    ticket = session.get(Ticket, number)
    if ticket is None:
        raise HTTPException(404)
    return ticket
