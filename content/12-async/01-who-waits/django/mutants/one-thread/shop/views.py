import asyncio
from concurrent.futures import ThreadPoolExecutor

from django.http import HttpRequest, JsonResponse
from shop import supplier

worker = ThreadPoolExecutor(max_workers=1)


async def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


async def read_price(request: HttpRequest, tea: str) -> JsonResponse:
    price = await asyncio.get_running_loop().run_in_executor(worker, supplier.ask_price, tea)
    if price is None:
        return JsonResponse({"error": "The supplier has no such tea."}, status=404)
    return JsonResponse({"tea": tea, "price": price})
