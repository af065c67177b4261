from typing import Annotated

from django.contrib.auth import authenticate
from fastapi import APIRouter, Body, HTTPException

from .models import Ticket
from .schemas import TicketIn, TicketList, TicketOut
from .tokens import make_token
from .who import SignedIn, VisibleTicket

router = APIRouter()


@router.post("/login")
def login(name: Annotated[str, Body()], password: Annotated[str, Body()]) -> dict[str, str]:
    person = authenticate(username=name, password=password)
    if person is None:
        raise HTTPException(401, "Name or password is wrong.")
    return {"token": make_token(person.get_username())}


# Plain functions: FastAPI runs them in threads, where Django's ORM may block.
@router.post("/tickets", status_code=201, response_model=TicketOut)
def create_ticket(data: TicketIn, person: SignedIn) -> Ticket:
    return Ticket.objects.create(**data.model_dump(), reporter=person)


@router.get("/tickets", response_model=TicketList)
def list_tickets(person: SignedIn) -> dict:
    return {"tickets": list(Ticket.objects.visible_to(person).select_related("reporter"))}


@router.get("/tickets/{number}", response_model=TicketOut)
def read_ticket(ticket: VisibleTicket) -> Ticket:
    return ticket
