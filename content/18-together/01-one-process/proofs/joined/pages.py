import os

from asgiref.sync import sync_to_async
from django.http import HttpRequest, JsonResponse
from django.urls import path, reverse


def tea(request: HttpRequest, pk: int) -> JsonResponse:
    return JsonResponse({"link": reverse("tea", args=[pk]), "process": os.getpid()})


async def slow_awaited(request: HttpRequest) -> JsonResponse:
    # Imported when it is asked for: the table of addresses is read before any model.
    from slow import slow_count

    return JsonResponse({"count": await sync_to_async(slow_count)()})


urlpatterns = [
    path("teas/<int:pk>/", tea, name="tea"),
    path("slow/awaited", slow_awaited),
]
