"""Milliseconds that a framework itself needs for a small JSON answer: no network, no waiting."""

import asyncio
import io
import json
import time
from statistics import median

import django
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, JsonResponse
from django.urls import path
from fastapi import FastAPI

settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="for-this-lesson-only", ALLOWED_HOSTS=["*"])
django.setup()


def sync_view(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


async def async_view(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


urlpatterns = [path("sync", sync_view), path("async", async_view)]
django_wsgi = WSGIHandler()
django_asgi = ASGIHandler()

fastapi = FastAPI()


@fastapi.get("/sync")
def sync_endpoint() -> dict[str, str]:
    return {"status": "ok"}


@fastapi.get("/async")
async def async_endpoint() -> dict[str, str]:
    return {"status": "ok"}


async def call(app, path: str) -> None:
    messages = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive():
        try:
            return next(messages)
        except StopIteration:
            await asyncio.Future()  # the client stays

    async def send(message) -> None:
        if message["type"] == "http.response.start":
            assert message["status"] == 200

    await app(
        {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": [(b"host", b"shop")],
            "server": ("shop", 80),
        },
        receive,
        send,
    )


def call_wsgi(path: str) -> None:
    def start_response(status: str, headers: list) -> None:
        assert status == "200 OK"

    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "shop",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
    }
    response = django_wsgi(environ, start_response)
    b"".join(response)
    response.close()


async def measure() -> dict[str, float]:
    times: dict[str, list[float]] = {"fa_async": [], "fa_def": [], "dj_wsgi": [], "dj_asgi": []}

    async def wsgi() -> None:
        call_wsgi("/sync")

    ways = {
        "fa_async": lambda: call(fastapi, "/async"),
        "fa_def": lambda: call(fastapi, "/sync"),
        "dj_wsgi": wsgi,
        "dj_asgi": lambda: call(django_asgi, "/async"),
    }
    for _ in range(150):  # in turn, so that a busy moment meets all four
        for name, way in ways.items():
            start = time.perf_counter()
            await way()
            times[name].append(time.perf_counter() - start)
    return {name: 1000 * median(taken) for name, taken in times.items()}


print(json.dumps(asyncio.run(measure())))
