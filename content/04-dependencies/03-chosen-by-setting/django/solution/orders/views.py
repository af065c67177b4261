from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST
from payments.gateway import get_gateway


@require_POST
def pay(request: HttpRequest, customer: str, amount: int) -> JsonResponse:
    receipt = get_gateway().charge(customer, amount)
    return JsonResponse({"receipt": receipt}, status=201)


@require_POST
def refund(request: HttpRequest, receipt: str) -> JsonResponse:
    return JsonResponse({"receipt": get_gateway().refund(receipt)}, status=201)
