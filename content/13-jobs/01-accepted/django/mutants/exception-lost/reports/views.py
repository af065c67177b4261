import json
from threading import Thread
from uuid import uuid4

from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from .tasks import make_report

reports = {}


def run(report_id: str, order: dict) -> None:
    result = make_report.call(order["sales"], order["seconds"])
    reports[report_id] = {"state": "done", "result": result}


@require_POST
def start_report(request: HttpRequest) -> JsonResponse:
    order = json.loads(request.body)
    report_id = uuid4().hex
    reports[report_id] = {"state": "pending"}
    Thread(target=run, args=[report_id, order]).start()
    location = reverse("report", args=[report_id])
    return JsonResponse(reports[report_id], status=202, headers={"Location": location})


@require_GET
def read_report(request: HttpRequest, report_id: str) -> JsonResponse:
    if report_id not in reports:
        raise Http404
    return JsonResponse(reports[report_id])
