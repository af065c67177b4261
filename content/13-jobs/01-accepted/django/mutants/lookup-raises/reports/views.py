import json

from django.http import HttpRequest, JsonResponse
from django.tasks import TaskResultStatus
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from .tasks import make_report


@require_POST
def start_report(request: HttpRequest) -> JsonResponse:
    order = json.loads(request.body)
    report = make_report.enqueue(order["sales"], order["seconds"])
    location = reverse("report", args=[report.id])
    return JsonResponse({"state": "pending"}, status=202, headers={"Location": location})


@require_GET
def read_report(request: HttpRequest, report_id: str) -> JsonResponse:
    report = make_report.get_result(report_id)
    if report.status == TaskResultStatus.FAILED:
        return JsonResponse({"state": "failed"})
    if report.status == TaskResultStatus.SUCCESSFUL:
        return JsonResponse({"state": "done", "result": report.return_value})
    return JsonResponse({"state": "pending"})
