import os

from django.http import Http404, HttpRequest, JsonResponse

PREFIX = os.environ.get("PREFIX", "")
names = {1: "assam", 2: "oolong", 3: "sencha"}


def list_items(request: HttpRequest) -> JsonResponse:
    items = [{"name": name, "url": f"{PREFIX}/items/{item_id}"} for item_id, name in names.items()]
    return JsonResponse(items, safe=False)


def read_item(request: HttpRequest, item_id: int) -> JsonResponse:
    if item_id not in names:
        raise Http404
    following = f"{PREFIX}/items/{item_id + 1}" if item_id + 1 in names else None
    return JsonResponse({"name": names[item_id], "next": following, "all": f"{PREFIX}/items/"})
