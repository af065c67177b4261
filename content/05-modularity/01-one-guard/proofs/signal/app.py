"""The same guard twice: a receiver of a signal, and a middleware that acts when ?guard is sent."""

import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.core.signals import request_started
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path

settings.configure(
    DEBUG=True,
    SECRET_KEY="for-this-lesson-only",
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[f"{__name__}.guard"],
)


def refuse() -> JsonResponse:
    return JsonResponse({"detail": "No key."}, status=401)


heard: list[str] = []


def receiver(sender, **arguments) -> HttpResponse:
    heard.append("request")
    return refuse()


request_started.connect(receiver)


def guard(get_response):
    def middleware(request: HttpRequest) -> HttpResponse:
        return refuse() if "guard" in request.GET else get_response(request)

    return middleware


def stock(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"heard": len(heard)})


urlpatterns = [path("stock", stock)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
