import json
from collections.abc import AsyncIterator

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from .bodies import read_object
from .forms import ReplyForm
from .hub import hub
from .models import Reply, Ticket
from .who import signed_in


@require_POST
@signed_in
def create_reply(request: HttpRequest, number: int) -> HttpResponse:
    ticket = get_object_or_404(Ticket.objects.visible_to(request.user), pk=number)
    form = ReplyForm(read_object(request), instance=Reply(ticket=ticket, author=request.user))
    if not form.is_valid():
        return JsonResponse({"detail": form.errors.get_json_data()}, status=422)
    reply = form.save().as_json()
    hub.tell(number, reply)
    return JsonResponse(reply, status=201)


@require_GET
@signed_in
def events(request: HttpRequest, number: int) -> HttpResponse:
    ticket = get_object_or_404(Ticket.objects.visible_to(request.user), pk=number)
    return StreamingHttpResponse(told(ticket, 0), content_type="text/event-stream")


async def told(ticket: Ticket, last: int) -> AsyncIterator[str]:
    # Listens first and reads then, so that nothing falls between the two.
    with hub.listen(ticket.pk) as arriving:
        async for reply in ticket.replies.filter(pk__gt=last).select_related("author"):
            last = reply.pk
            yield as_event(reply.as_json())
        while True:
            reply = await arriving.get()
            if reply["id"] > last:
                yield as_event(reply)


def as_event(reply: dict) -> str:
    return f"event: reply\nid: {reply['id']}\ndata: {json.dumps(reply)}\n\n"


@require_GET
def health(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"listeners": hub.count()})
