"""The same behind a middleware that refuses in `process_view`."""

import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.http import require_http_methods

settings.configure(
    DEBUG=True,
    SECRET_KEY="for-this-lesson-only",
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[f"{__name__}.KeyMiddleware"],
)


class KeyMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse:
        return JsonResponse({"detail": "No key."}, status=401)


@require_http_methods(["PUT"])
def write_count(request: HttpRequest, count: int) -> JsonResponse:
    return JsonResponse({"count": count})


urlpatterns = [path("stock/<int:count>", write_count)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
