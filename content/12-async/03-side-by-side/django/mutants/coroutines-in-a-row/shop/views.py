from django.http import HttpRequest, JsonResponse
from shop import suppliers


async def read_price(request: HttpRequest, supplier: str, tea: str) -> JsonResponse:
    try:
        return JsonResponse({"price": await suppliers.ask(supplier, tea)})
    except suppliers.NotStocked as error:
        return JsonResponse({"error": str(error)}, status=404)


async def ask_for_offer(supplier: str, tea: str) -> dict:
    try:
        price = await suppliers.ask(supplier, tea)
    except suppliers.NotStocked:
        price = None
    return {"supplier": supplier, "price": price}


async def read_offers(request: HttpRequest, tea: str) -> JsonResponse:
    asked = [ask_for_offer(supplier, tea) for supplier in suppliers.NAMES]
    offers = [await offer for offer in asked]
    return JsonResponse({"offers": offers})
