from itertools import count

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods

from .bodies import read_object
from .forms import TicketForm

numbers = count(1)
kept: dict[int, dict] = {}


@require_http_methods(["GET", "POST"])
def tickets(request: HttpRequest) -> JsonResponse:
    if request.method == "GET":
        return JsonResponse({"tickets": list(reversed(kept.values()))})
    form = TicketForm(read_object(request))
    if not form.is_valid():
        return JsonResponse({"detail": form.errors.get_json_data()}, status=422)
    ticket = {"id": next(numbers), **form.cleaned_data, "state": "open"}
    kept[ticket["id"]] = ticket
    return JsonResponse(ticket, status=201)


@require_GET
def one_ticket(request: HttpRequest, number: int) -> JsonResponse:
    if number not in kept:
        raise Http404
    return JsonResponse(kept[number])
