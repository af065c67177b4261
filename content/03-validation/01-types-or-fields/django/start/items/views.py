import json

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST


@require_POST
def create_item(request: HttpRequest) -> JsonResponse:
    item = json.loads(request.body)
    return JsonResponse({"item_name": item["name"], "price": item["price"]})
