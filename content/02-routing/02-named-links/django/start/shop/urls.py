import os

from django.http import HttpRequest, JsonResponse
from django.urls import include, path

PREFIX = os.environ.get("PREFIX", "")


def home(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"items": "/items/"})


urlpatterns = [
    path("", home),
    path(f"{PREFIX}/items/".lstrip("/"), include("items.urls")),
]
