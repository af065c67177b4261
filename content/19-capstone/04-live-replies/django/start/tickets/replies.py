import json
from collections.abc import Iterator

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
    reply = form.save()
    return JsonResponse(reply.as_json(), status=201)


@require_GET
@signed_in
def events(request: HttpRequest, number: int) -> HttpResponse:
    ticket = get_object_or_404(Ticket.objects.visible_to(request.user), pk=number)
    return StreamingHttpResponse(told(ticket), content_type="text/event-stream")


def told(ticket: Ticket) -> Iterator[str]:
    for reply in ticket.replies.select_related("author"):
        yield as_event(reply.as_json())


def as_event(reply: dict) -> str:
    return f"event: reply\nid: {reply['id']}\ndata: {json.dumps(reply)}\n\n"


@require_GET
def health(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"listeners": hub.count()})
