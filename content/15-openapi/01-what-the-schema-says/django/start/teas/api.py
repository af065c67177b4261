import json

from django.http import HttpRequest, JsonResponse
from ninja import NinjaAPI

api = NinjaAPI(title="Tea shop")
teas: list[dict] = []


@api.post("/teas")
def add_tea(request: HttpRequest):
    teas.append({"id": len(teas) + 1, **json.loads(request.body)})
    return teas[-1]


@api.get("/teas/{tea_id}")
def read_tea(request: HttpRequest, tea_id: int):
    for tea in teas:
        if tea["id"] == tea_id:
            return tea
    return JsonResponse({"detail": "There is no such tea."}, status=404)
