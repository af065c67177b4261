from typing import Annotated

from django.contrib.auth.models import User
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from .models import Ticket
from .tokens import read_token

bearer = HTTPBearer(auto_error=False)


def signed_in(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> User:
    name = read_token(credentials.credentials) if credentials else None
    person = User.objects.filter(username=name).first() if name else None
    if person is None:
        raise HTTPException(401, "Sign in first.", headers={"WWW-Authenticate": "Bearer"})
    return person


SignedIn = Annotated[User, Depends(signed_in)]


def staff_only(person: SignedIn) -> User:
    if not person.is_staff:
        raise HTTPException(403, "This is for the staff.")
    return person


Staff = Annotated[User, Depends(staff_only)]


def visible_ticket(number: int, person: SignedIn) -> Ticket:
    visible = Ticket.objects.visible_to(person).select_related("reporter")
    ticket = visible.filter(pk=number).first()
    if ticket is None:
        raise HTTPException(404)
    return ticket


VisibleTicket = Annotated[Ticket, Depends(visible_ticket)]
