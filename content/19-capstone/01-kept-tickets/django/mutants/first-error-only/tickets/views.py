from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_http_methods

from .bodies import read_object
from .forms import TicketForm
from .models import Ticket


@require_http_methods(["GET", "POST"])
def tickets(request: HttpRequest) -> JsonResponse:
    if request.method == "GET":
        return JsonResponse({"tickets": [ticket.as_json() for ticket in Ticket.objects.all()]})
    form = TicketForm(read_object(request))
    if not form.is_valid():
        return JsonResponse(
            {"detail": dict([next(iter(form.errors.get_json_data().items()))])}, status=422
        )
    return JsonResponse(form.save().as_json(), status=201)


@require_GET
def one_ticket(request: HttpRequest, number: int) -> JsonResponse:
    return JsonResponse(get_object_or_404(Ticket, pk=number).as_json())
