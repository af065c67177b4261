import asyncio

from django.http import HttpRequest, JsonResponse
from shop import suppliers


async def read_price(request: HttpRequest, supplier: str, tea: str) -> JsonResponse:
    try:
        return JsonResponse({"price": await suppliers.ask(supplier, tea)})
    except suppliers.NotStocked as error:
        return JsonResponse({"error": str(error)}, status=404)


async def read_offers(request: HttpRequest, tea: str) -> JsonResponse:
    prices = await asyncio.gather(*(suppliers.ask(supplier, tea) for supplier in suppliers.NAMES))
    offers = [
        {"supplier": supplier, "price": price}
        for supplier, price in zip(suppliers.NAMES, prices, strict=True)
    ]
    return JsonResponse({"offers": offers})
