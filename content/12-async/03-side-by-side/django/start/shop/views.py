from django.http import HttpRequest, JsonResponse
from shop import suppliers


async def read_price(request: HttpRequest, supplier: str, tea: str) -> JsonResponse:
    try:
        return JsonResponse({"price": await suppliers.ask(supplier, tea)})
    except suppliers.NotStocked as error:
        return JsonResponse({"error": str(error)}, status=404)


async def read_offers(request: HttpRequest, tea: str) -> JsonResponse:
    offers = []
    for supplier in suppliers.NAMES:
        try:
            price = await suppliers.ask(supplier, tea)
        except suppliers.NotStocked:
            price = None
        offers.append({"supplier": supplier, "price": price})
    return JsonResponse({"offers": offers})
