from typing import Annotated

from database import DatabaseSession
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from models import Person, Ticket
from sqlalchemy import Select, select
from tokens import read_token

bearer = HTTPBearer(auto_error=False)


def signed_in(
    session: DatabaseSession,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> Person:
    name = read_token(credentials.credentials) if credentials else None
    person = session.get(Person, name) if name else None
    if person is None:
        raise HTTPException(401, "Sign in first.", headers={"WWW-Authenticate": "Bearer"})
    return person


SignedIn = Annotated[Person, Depends(signed_in)]


def staff_only(person: SignedIn) -> Person:
    if not person.staff:
        raise HTTPException(403, "This is for the staff.")
    return person


Staff = Annotated[Person, Depends(staff_only)]


def visible_to(person: Person) -> Select[tuple[Ticket]]:
    tickets = select(Ticket)
    return tickets if person.staff else tickets.where(Ticket.reporter == person.name)
