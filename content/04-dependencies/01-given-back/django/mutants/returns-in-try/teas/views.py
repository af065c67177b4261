from django.http import Http404, HttpRequest, JsonResponse
from pool import Connection, pool

from .db import get_db


def read_tea(request: HttpRequest, tea: str) -> JsonResponse:
    db = get_db()
    return JsonResponse({"tea": tea, "left": left_of(tea, db)})


def share_tea(request: HttpRequest, tea: str) -> JsonResponse:
    people = int(request.GET["people"])
    db = get_db()
    return JsonResponse({"tea": tea, "each": left_of(tea, db) // people})


def read_pool(request: HttpRequest) -> JsonResponse:
    return JsonResponse(pool.report())


def left_of(tea: str, db: Connection) -> int:
    left = db.left(tea)
    if left is None:
        raise Http404(f"There is no tea called {tea}.")
    return left
