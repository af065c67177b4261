from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from . import store
from .bodies import takes
from .schemas import Note, Order


@require_POST
@takes(Order)
def create_order(request: HttpRequest, order: Order) -> JsonResponse:
    return JsonResponse(store.add_order(order.tea, order.grams), status=201)


@require_POST
@takes(Note)
def create_note(request: HttpRequest, note: Note, number: int) -> JsonResponse:
    saved = store.add_note(number, note.text)
    if saved is None:
        raise Http404
    return JsonResponse(saved, status=201)
