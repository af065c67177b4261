from django.http import HttpRequest, JsonResponse


def list_items(request: HttpRequest) -> JsonResponse:
    limit = int(request.GET.get("limit", 3))
    return JsonResponse({"item_ids": list(range(1, limit + 1))})


def read_item(request: HttpRequest, item_id) -> JsonResponse:
    return JsonResponse({"item_id": item_id})


def my_items(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"owner": request.headers.get("X-User", "guest")})
