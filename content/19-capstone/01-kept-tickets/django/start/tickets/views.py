import json

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods

all_tickets: list[dict] = []


@require_http_methods(["GET", "POST"])
def tickets(request: HttpRequest) -> JsonResponse:
    if request.method == "GET":
        return JsonResponse({"tickets": all_tickets})
    data = json.loads(request.body)
    ticket = {
        "id": len(all_tickets) + 1,
        "title": data["title"],
        "text": data["text"],
        "state": "open",
    }
    all_tickets.append(ticket)
    return JsonResponse(ticket, status=201)


@require_GET
def one_ticket(request: HttpRequest, number: int) -> JsonResponse:
    return JsonResponse(all_tickets[number - 1])
