from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse

names = {1: "assam", 2: "oolong", 3: "sencha"}


def list_items(request: HttpRequest) -> JsonResponse:
    items = [{"name": name, "url": link_to(item_id)} for item_id, name in names.items()]
    return JsonResponse(items, safe=False)


def read_item(request: HttpRequest, item_id: int) -> JsonResponse:
    if item_id not in names:
        raise Http404
    following = link_to(item_id + 1) if item_id + 1 in names else None
    return JsonResponse({"name": names[item_id], "next": following, "all": "/items/"})


def link_to(item_id: int) -> str:
    return reverse("items:read", args=[item_id])
