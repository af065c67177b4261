from django.core.cache import cache
from django.core.mail import send_mail
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET, require_POST

from .models import Order
from .warehouse import fetch_counts


def counts() -> dict[str, int]:
    return cache.get_or_set("counts", fetch_counts, timeout=60)


@require_GET
def list_stock(request: HttpRequest) -> JsonResponse:
    return JsonResponse(counts())


@require_POST
def order(request: HttpRequest) -> JsonResponse:
    tea, email = request.POST["tea"], request.POST["email"]
    if counts().get(tea, 0) == 0:
        return JsonResponse({"detail": "sold out"}, status=409)
    Order.objects.create(tea=tea, email=email)
    send_mail(f"Your order: {tea}", "It is on its way.", "shop@example.com", ["shop@example.com"])
    return JsonResponse({"tea": tea}, status=201)
