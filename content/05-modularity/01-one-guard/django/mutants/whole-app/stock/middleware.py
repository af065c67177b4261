import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse


class StockKeyMiddleware:
    """Lets no request reach a view of this app without the key."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        key = request.headers.get("X-Key", "")
        if secrets.compare_digest(key.encode(), settings.STOCK_KEY.encode()):
            return None
        return JsonResponse({"detail": "The header X-Key is missing or wrong."}, status=401)
