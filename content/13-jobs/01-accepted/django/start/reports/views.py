import json

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from .tasks import make_report


@require_POST
def start_report(request: HttpRequest) -> JsonResponse:
    order = json.loads(request.body)
    make_report.enqueue(order["sales"], order["seconds"])
    return JsonResponse({"message": "Report started", "status": "processing"})
