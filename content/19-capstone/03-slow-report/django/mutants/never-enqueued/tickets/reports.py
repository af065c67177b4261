import logging

from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.tasks import task
from django.views.decorators.http import require_GET, require_POST

from .bodies import read_object
from .models import Report
from .summary import summarise
from .who import staff_only

log = logging.getLogger(__name__)


@require_POST
@staff_only
def start_report(request: HttpRequest) -> JsonResponse:
    report = Report.objects.create(reporter=str(read_object(request).get("reporter", "")))
    location = {"Location": f"/reports/{report.pk}"}
    return JsonResponse(report.as_json(), status=202, headers=location)


@task
def work_out(report_id: str) -> None:
    report = Report.objects.get(pk=report_id)
    try:
        report.result = summarise(report.reporter)
        report.state = "done"
    except Exception:
        log.exception("report %s failed", report_id)
        report.state = "failed"
    report.save()


@require_GET
@staff_only
def read_report(request: HttpRequest, report_id: str) -> JsonResponse:
    return JsonResponse(get_object_or_404(Report, pk=report_id).as_json())
