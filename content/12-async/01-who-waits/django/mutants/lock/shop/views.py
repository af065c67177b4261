import asyncio

from django.http import HttpRequest, JsonResponse
from shop import supplier

lock = asyncio.Lock()


async def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


async def read_price(request: HttpRequest, tea: str) -> JsonResponse:
    async with lock:
        price = await asyncio.to_thread(supplier.ask_price, tea)
    if price is None:
        return JsonResponse({"error": "The supplier has no such tea."}, status=404)
    return JsonResponse({"tea": tea, "price": price})
