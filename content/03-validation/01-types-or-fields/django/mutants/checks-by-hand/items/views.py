import json

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST


@require_POST
def create_item(request: HttpRequest) -> JsonResponse:
    try:
        data = json.loads(request.body)
    except ValueError:
        return JsonResponse({"errors": ["The body is not JSON."]}, status=400)
    if not isinstance(data, dict):
        return JsonResponse({"errors": ["The body is not a JSON object."]}, status=400)
    errors = {key: "There is no such field." for key in data if key not in ("name", "price")}
    name, price = data.get("name"), data.get("price")
    if not isinstance(name, str) or not 1 <= len(name) <= 80:
        errors["name"] = "Enter 1 to 80 characters."
    if not isinstance(price, int | float) or price < 0 or price > 1_000_000:
        errors["price"] = "Enter a number between 0 and 1,000,000."
    if errors:
        return JsonResponse({"errors": errors}, status=400)
    return JsonResponse({"name": name, "price": price}, status=201)
