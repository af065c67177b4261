import logging
from typing import Annotated
from uuid import uuid4

from database import DatabaseSession, make_session
from fastapi import APIRouter, BackgroundTasks, Body, HTTPException, Response
from models import Report
from pydantic import BaseModel, ConfigDict
from summary import summarise
from who import Staff

router = APIRouter(prefix="/reports")
log = logging.getLogger("uvicorn.error")


class ReportOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: str
    state: str
    result: dict | None


@router.post("", status_code=202, response_model=ReportOut)
def start_report(
    reporter: Annotated[str, Body(embed=True)],
    person: Staff,
    session: DatabaseSession,
    tasks: BackgroundTasks,
    response: Response,
) -> Report:
    report = Report(id=uuid4().hex, reporter=reporter)
    session.add(report)
    session.commit()
    tasks.add_task(work_out, report.id)
    response.headers["Location"] = f"/reports/{report.id}"
    return report


# A plain function: FastAPI runs it in a thread, where it may block.
def work_out(report_id: str) -> None:
    with make_session() as session:
        report = session.get_one(Report, report_id)
        try:
            report.result = summarise(session, report.reporter)
            report.state = "done"
        except Exception:
            log.exception("report %s failed", report_id)
            report.state = "failed"
        session.commit()


@router.get("/{report_id}", response_model=ReportOut)
def read_report(report_id: str, person: Staff, session: DatabaseSession) -> Report:
    report = session.get(Report, report_id)
    if report is None:
        raise HTTPException(404)
    return report
