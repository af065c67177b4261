from typing import Annotated

from database import Base, DatabaseSession, engine, make_session
from fastapi import APIRouter, Body, HTTPException
from models import Person
from passwords import fits, hashed
from tokens import make_token

router = APIRouter()

# Compared with when there is no such person, so that both refusals take equally long.
nobody = hashed("nobody")


def prepare() -> None:
    """Makes the tables that are missing, and the three people of this course."""
    Base.metadata.create_all(engine)
    with make_session() as session:
        for name in ["ada", "ben", "sam"]:
            if session.get(Person, name) is None:
                password = hashed(f"{name}-at-the-desk")
                session.add(Person(name=name, password=password, staff=name == "sam"))
        session.commit()


@router.post("/login")
def login(
    name: Annotated[str, Body()], password: Annotated[str, Body()], session: DatabaseSession
) -> dict[str, str]:
    person = session.get(Person, name)
    if not fits(password, person.password if person else nobody) or person is None:
        raise HTTPException(401, "Name or password is wrong.")
    return {"token": make_token(person.name)}
