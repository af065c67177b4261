from pathlib import Path

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_POST

from .groups import group_of


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(Path("page.html").read_text())


@require_POST
def post_notice(request: HttpRequest, room: str) -> JsonResponse:
    message = {"type": "room.message", "text": request.body.decode()}
    async_to_sync(get_channel_layer().group_send)(group_of(room), message)
    return JsonResponse({"posted": True})


@require_GET
def look_at(request: HttpRequest, room: str) -> JsonResponse:
    # Only the layer in memory can be asked who is there.
    members = get_channel_layer().groups.get(group_of(room), {})
    return JsonResponse({"here": len(members)})
