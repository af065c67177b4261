import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET

settings.configure(
    DEBUG=False,
    SECRET_KEY="for-this-lesson-only",
    ALLOWED_HOSTS=["localhost", ".localhost", "127.0.0.1"],
    ROOT_URLCONF=__name__,
)


@require_GET
def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


def not_found(request: HttpRequest, exception: Exception) -> JsonResponse:
    return JsonResponse({"error": "not found", "path": request.get_full_path()}, status=404)


urlpatterns = [
    path("health", health),
]
handler404 = not_found

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
