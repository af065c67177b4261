import json

from django.db.models import F
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
        async for tea in Tea.objects.select_related("origin").order_by("name")
    ]
    return JsonResponse({"teas": listed})


async def count(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"count": len([tea async for tea in Tea.objects.all()])})


async def sell(request: HttpRequest, name: str) -> JsonResponse:
    reserved = await Tea.objects.filter(name=name, stock__gt=0).aupdate(stock=F("stock") - 1)
    if not reserved:
        return JsonResponse({"error": "Sold out."}, status=409)
    await payment.charge(name)
    return JsonResponse({"sold": name})
