import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse


class StockKeyMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith("/stock/"):
            key = request.headers.get("X-Key", "")
            if not secrets.compare_digest(key.encode(), settings.STOCK_KEY.encode()):
                return JsonResponse({"detail": "The header X-Key is wrong."}, status=401)
        return response
