import json

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from . import store


@require_POST
def create_order(request: HttpRequest) -> JsonResponse:
    data = json.loads(request.body)
    return JsonResponse(store.add_order(data["tea"], data["grams"]), status=201)


@require_POST
def create_note(request: HttpRequest, number: int) -> JsonResponse:
    data = json.loads(request.body)
    note = store.add_note(number, data["text"])
    if note is None:
        raise Http404
    return JsonResponse(note, status=201)
