from collections.abc import Iterator

from database import DatabaseSession
from fastapi import APIRouter
from fastapi.sse import EventSourceResponse, ServerSentEvent
from hub import hub
from models import Reply
from schemas import ReplyIn, ReplyOut
from sqlalchemy import select
from who import SignedIn, VisibleTicket

router = APIRouter()


@router.post("/tickets/{number}/replies", status_code=201)
def create_reply(
    data: ReplyIn, ticket: VisibleTicket, person: SignedIn, session: DatabaseSession
) -> ReplyOut:
    reply = Reply(ticket_id=ticket.id, author=person.name, text=data.text)
    session.add(reply)
    session.commit()
    return ReplyOut.model_validate(reply)


@router.get("/tickets/{number}/events", response_class=EventSourceResponse)
def events(ticket: VisibleTicket, session: DatabaseSession) -> Iterator[ServerSentEvent]:
    for reply in session.scalars(select(Reply).where(Reply.ticket_id == ticket.id)):
        told = ReplyOut.model_validate(reply)
        yield ServerSentEvent(event="reply", id=str(told.id), data=told)


@router.get("/health")
async def health() -> dict[str, int]:
    return {"listeners": hub.count()}
