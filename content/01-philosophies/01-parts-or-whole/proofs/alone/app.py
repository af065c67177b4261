"""A JSON service where Django REST Framework cannot be imported."""

import sys

sys.modules["rest_framework"] = None  # whoever asks for it gets an ImportError

from django.conf import settings  # noqa: E402, after the line above
from django.core.management import execute_from_command_line  # noqa: E402
from django.http import HttpRequest, JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402

settings.configure(
    DEBUG=True, SECRET_KEY="for-this-lesson-only", ROOT_URLCONF=__name__, INSTALLED_APPS=[]
)


def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


def framework(request: HttpRequest) -> JsonResponse:
    try:
        import rest_framework  # noqa: F401
    except ImportError:
        return JsonResponse({"imported": "no"})
    return JsonResponse({"imported": "yes"})


urlpatterns = [path("health", health), path("framework", framework)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
