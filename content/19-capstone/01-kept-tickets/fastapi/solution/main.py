from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from database import Base, DatabaseSession, engine
from fastapi import FastAPI, HTTPException
from models import Ticket
from schemas import TicketIn, TicketList, TicketOut
from sqlalchemy import select


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    # Makes tables that are missing, and changes none: that is a migration's work.
    Base.metadata.create_all(engine)
    yield


app = FastAPI(title="Help desk", lifespan=lifespan)


@app.post("/tickets", status_code=201, response_model=TicketOut)
def create_ticket(data: TicketIn, session: DatabaseSession) -> Ticket:
    ticket = Ticket(**data.model_dump())
    session.add(ticket)
    session.commit()
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
