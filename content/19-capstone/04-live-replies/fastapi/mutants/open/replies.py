from collections.abc import AsyncIterator
from typing import Annotated

from database import DatabaseSession, make_session
from fastapi import APIRouter, Header
from fastapi.concurrency import run_in_threadpool
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
    told = ReplyOut.model_validate(reply)
    hub.tell(reply.ticket_id, told.model_dump())
    return told


@router.get("/tickets/{number}/events", response_class=EventSourceResponse)
async def events(
    number: int,
    last_event_id: Annotated[int, Header()] = 0,
) -> AsyncIterator[ServerSentEvent]:
    # Listens first and reads then, so that nothing falls between the two.
    with hub.listen(number) as arriving:
        for reply in await run_in_threadpool(replies_after, number, last_event_id):
            last_event_id = reply["id"]
            yield as_event(reply)
        while True:
            reply = await arriving.get()
            if reply["id"] > last_event_id:
                yield as_event(reply)


def replies_after(ticket: int, last: int) -> list[dict]:
    later = select(Reply).where(Reply.ticket_id == ticket, Reply.id > last).order_by(Reply.id)
    with make_session() as session:
        return [ReplyOut.model_validate(reply).model_dump() for reply in session.scalars(later)]


def as_event(reply: dict) -> ServerSentEvent:
    return ServerSentEvent(event="reply", id=str(reply["id"]), data=reply)


@router.get("/health")
async def health() -> dict[str, int]:
    return {"listeners": hub.count()}
