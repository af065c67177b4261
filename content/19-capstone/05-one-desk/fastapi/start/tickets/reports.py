import logging
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Body, HTTPException, Response

from .models import Report
from .schemas import ReportOut
from .summary import summarise
from .who import Staff

router = APIRouter(prefix="/reports")
log = logging.getLogger("uvicorn.error")


@router.post("", status_code=202, response_model=ReportOut)
def start_report(
    reporter: Annotated[str, Body(embed=True)],
    person: Staff,
    tasks: BackgroundTasks,
    response: Response,
) -> Report:
    report = Report.objects.create(reporter=reporter)
    tasks.add_task(work_out, report)
    response.headers["Location"] = f"/reports/{report.pk}"
    return report


def work_out(report: Report) -> None:
    try:
        report.result = summarise(report.reporter)
        report.state = "done"
    except Exception:
        log.exception("report %s failed", report.pk)
        report.state = "failed"
    report.save()


@router.get("/{report_id}", response_model=ReportOut)
def read_report(report_id: UUID, person: Staff) -> Report:
    report = Report.objects.filter(pk=report_id).first()
    if report is None:
        raise HTTPException(404)
    return report
