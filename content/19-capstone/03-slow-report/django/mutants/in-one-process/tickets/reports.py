import logging

from django.http import Http404, HttpRequest, JsonResponse
from django.tasks import task
from django.views.decorators.http import require_GET, require_POST

from .bodies import read_object
from .models import Report
from .summary import summarise
from .who import staff_only

reports: dict[str, Report] = {}
log = logging.getLogger(__name__)


@require_POST
@staff_only
def start_report(request: HttpRequest) -> JsonResponse:
    report = Report(reporter=str(read_object(request).get("reporter", "")))
    reports[str(report.pk)] = report
    work_out.enqueue(str(report.pk))
    location = {"Location": f"/reports/{report.pk}"}
    return JsonResponse(report.as_json(), status=202, headers=location)


@task
def work_out(report_id: str) -> None:
    report = reports[report_id]
    try:
        report.result = summarise(report.reporter)
        report.state = "done"
    except Exception:
        log.exception("report %s failed", report_id)
        report.state = "failed"


@require_GET
@staff_only
def read_report(request: HttpRequest, report_id: str) -> JsonResponse:
    if str(report_id) not in reports:
        raise Http404
    return JsonResponse(reports[str(report_id)].as_json())
