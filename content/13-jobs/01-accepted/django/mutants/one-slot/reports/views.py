import json

from django.http import Http404, HttpRequest, JsonResponse
from django.tasks import TaskResultStatus
from django.tasks.exceptions import TaskResultDoesNotExist
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from .tasks import make_report

known = set()
latest = {}


@require_POST
def start_report(request: HttpRequest) -> JsonResponse:
    order = json.loads(request.body)
    report = make_report.enqueue(order["sales"], order["seconds"])
    known.add(report.id)
    latest["report"] = report.id
    location = reverse("report", args=[report.id])
    return JsonResponse({"state": "pending"}, status=202, headers={"Location": location})


@require_GET
def read_report(request: HttpRequest, report_id: str) -> JsonResponse:
    if report_id not in known:
        raise Http404
    try:
        report = make_report.get_result(latest["report"])
    except TaskResultDoesNotExist:
        raise Http404 from None
    if report.status == TaskResultStatus.FAILED:
        return JsonResponse({"state": "failed"})
    if report.status == TaskResultStatus.SUCCESSFUL:
        return JsonResponse({"state": "done", "result": report.return_value})
    return JsonResponse({"state": "pending"})
