from django.http import Http404, HttpRequest, JsonResponse


def list_items(request: HttpRequest) -> JsonResponse:
    limit = int(request.GET.get("limit", 3))
    return JsonResponse({"item_ids": list(range(1, limit + 1))})


def read_item(request: HttpRequest, item_id: str) -> JsonResponse:
    if not item_id.isdigit():
        raise Http404
    return JsonResponse({"item_id": int(item_id)})


def my_items(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"owner": request.headers.get("X-User", "guest")})
