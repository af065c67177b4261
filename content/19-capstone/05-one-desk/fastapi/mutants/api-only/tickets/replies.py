from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.sse import EventSourceResponse, ServerSentEvent

from .hub import hub
from .models import Reply
from .schemas import ReplyIn, ReplyOut
from .who import SignedIn, VisibleTicket

router = APIRouter()


@router.post("/tickets/{number}/replies", status_code=201, response_model=ReplyOut)
def create_reply(data: ReplyIn, ticket: VisibleTicket, person: SignedIn) -> Reply:
    reply = Reply.objects.create(ticket=ticket, author=person, text=data.text)
    hub.tell(ticket.pk, reply.as_json())
    return reply


@router.get("/tickets/{number}/events", response_class=EventSourceResponse)
async def events(
    ticket: VisibleTicket, last_event_id: Annotated[int, Header()] = 0
) -> AsyncIterator[ServerSentEvent]:
    # Listens first and reads then, so that nothing falls between the two.
    with hub.listen(ticket.pk) as arriving:
        later = ticket.replies.filter(pk__gt=last_event_id).select_related("author")
        async for reply in later:
            last_event_id = reply.pk
            yield as_event(reply.as_json())
        while True:
            told = await arriving.get()
            if told["id"] > last_event_id:
                yield as_event(told)


def as_event(reply: dict) -> ServerSentEvent:
    return ServerSentEvent(event="reply", id=str(reply["id"]), data=reply)


@router.get("/health")
async def health() -> dict[str, int]:
    return {"listeners": hub.count()}
