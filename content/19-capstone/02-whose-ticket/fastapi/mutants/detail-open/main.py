from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import people
from database import DatabaseSession
from fastapi import FastAPI, HTTPException
from models import Ticket
from schemas import TicketIn, TicketList, TicketOut
from who import SignedIn, visible_to


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    people.prepare()
    yield


app = FastAPI(title="Help desk", lifespan=lifespan)
app.include_router(people.router)


@app.post("/tickets", status_code=201, response_model=TicketOut)
def create_ticket(data: TicketIn, person: SignedIn, session: DatabaseSession) -> Ticket:
    ticket = Ticket(**data.model_dump(), reporter=person.name)
    session.add(ticket)
    session.commit()
    return ticket


@app.get("/tickets", response_model=TicketList)
def list_tickets(person: SignedIn, session: DatabaseSession) -> dict:
    return {"tickets": session.scalars(visible_to(person).order_by(Ticket.id.desc())).all()}


@app.get("/tickets/{number}", response_model=TicketOut)
def read_ticket(number: int, person: SignedIn, session: DatabaseSession) -> Ticket:
    ticket = session.get(Ticket, number)
    if ticket is None:
        raise HTTPException(404)
    return ticket
