import os

from django.http import HttpRequest, JsonResponse
from django.urls import path, reverse


def tea(request: HttpRequest, pk: int) -> JsonResponse:
    return JsonResponse({"link": reverse("tea", args=[pk]), "process": os.getpid()})


urlpatterns = [path("teas/<int:pk>/", tea, name="tea")]
