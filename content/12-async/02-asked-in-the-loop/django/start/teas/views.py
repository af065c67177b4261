import json

from django.http import HttpRequest, HttpResponse, JsonResponse
from teas import payment
from teas.models import Origin, Tea


async def add(request: HttpRequest) -> HttpResponse:
    new = json.loads(request.body)
    origin, _ = await Origin.objects.aget_or_create(name=new["origin"])
    await Tea.objects.acreate(name=new["name"], stock=new["stock"], origin=origin)
    return HttpResponse(status=201)


async def teas(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return await add(request)
    listed = [
        {"name": tea.name, "stock": tea.stock, "origin": tea.origin.name}
        async for tea in Tea.objects.order_by("name")
    ]
    return JsonResponse({"teas": listed})


async def count(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"count": Tea.objects.count()})


async def sell(request: HttpRequest, name: str) -> JsonResponse:
    tea = await Tea.objects.aget(name=name)
    if tea.stock == 0:
        return JsonResponse({"error": "Sold out."}, status=409)
    await payment.charge(name)
    tea.stock -= 1
    await tea.asave()
    return JsonResponse({"sold": name})
