from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_http_methods

from .bodies import read_object
from .forms import TicketForm
from .models import Ticket
from .who import signed_in


@require_http_methods(["GET", "POST"])
@signed_in
def tickets(request: HttpRequest) -> JsonResponse:
    if request.method == "GET":
        visible = Ticket.objects.visible_to(request.user).select_related("reporter")
        return JsonResponse({"tickets": [ticket.as_json() for ticket in visible]})
    form = TicketForm(read_object(request), instance=Ticket(reporter=request.user))
    if not form.is_valid():
        return JsonResponse({"detail": form.errors.get_json_data()}, status=422)
    return JsonResponse(form.save().as_json(), status=201)


@require_GET
@signed_in
def one_ticket(request: HttpRequest, number: int) -> JsonResponse:
    ticket = get_object_or_404(Ticket.objects.visible_to(request.user), pk=number)
    return JsonResponse(ticket.as_json())
