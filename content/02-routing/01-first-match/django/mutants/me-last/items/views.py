from django.http import Http404, HttpRequest, JsonResponse


def list_items(request: HttpRequest) -> JsonResponse:
    limit = int(request.GET.get("limit", 3))
    return JsonResponse({"item_ids": list(range(1, limit + 1))})


def read_item(request: HttpRequest, item_id: str) -> JsonResponse:
    try:
        return JsonResponse({"item_id": int(item_id)})
    except ValueError as error:
        raise Http404 from error


def my_items(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"owner": request.headers.get("X-User", "guest")})
