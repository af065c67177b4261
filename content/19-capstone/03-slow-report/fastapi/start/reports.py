from typing import Annotated

from database import DatabaseSession
from fastapi import APIRouter, Body
from summary import summarise
from who import SignedIn

router = APIRouter(prefix="/reports")


@router.post("")
def start_report(
    reporter: Annotated[str, Body(embed=True)], person: SignedIn, session: DatabaseSession
) -> dict:
    return {"state": "done", "result": summarise(session, reporter)}
