import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, JsonResponse
from django.urls import path, reverse

settings.configure(
    DEBUG=True,
    SECRET_KEY="for-this-lesson-only",
    ROOT_URLCONF=__name__,
    FORCE_SCRIPT_NAME=os.environ.get("ROOT_PATH"),
)


def read_item(request: HttpRequest, item_id: int) -> JsonResponse:
    return JsonResponse({"reversed": reverse("read_item", args=[item_id])})


urlpatterns = [path("items/<int:item_id>", read_item, name="read_item")]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
