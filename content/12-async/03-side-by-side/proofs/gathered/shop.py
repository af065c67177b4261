import asyncio
import time

import django
from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest, JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="for-this-lesson-only", ALLOWED_HOSTS=["*"])
django.setup()


def ask() -> None:
    time.sleep(0.2)  # a library without async


async def seconds(question) -> float:
    start = time.perf_counter()
    await asyncio.gather(*(question() for _ in range(3)))
    return time.perf_counter() - start


async def gathered(request: HttpRequest) -> JsonResponse:
    return JsonResponse(
        {
            "default": await seconds(sync_to_async(ask)),
            "insensitive": await seconds(sync_to_async(ask, thread_sensitive=False)),
        }
    )


urlpatterns = [path("gathered", gathered)]
app = ASGIHandler()
