import logging
from typing import Any
from uuid import uuid4

from fastapi import BackgroundTasks, FastAPI, Response
from pydantic import BaseModel
from report import make_report

logger = logging.getLogger(__name__)
app = FastAPI()
jobs: dict[str, dict[str, Any]] = {}


class Order(BaseModel):
    sales: list[float]
    seconds: float = 2


def run(job_id: str, order: Order) -> None:
    try:
        result = make_report(order.sales, order.seconds)
    except Exception:
        logger.exception("Report %s", job_id)
        jobs[job_id] = {"state": "failed"}
    else:
        jobs[job_id] = {"state": "done", "result": result}


@app.post("/reports", status_code=202)
async def start_report(order: Order, background_tasks: BackgroundTasks, response: Response):
    job_id = uuid4().hex
    jobs[job_id] = {"state": "pending"}
    background_tasks.add_task(run, job_id, order)
    response.headers["Location"] = f"/reports/{job_id}"
    return jobs[job_id]


@app.get("/reports/{job_id}")
async def read_report(job_id: str):
    return jobs.get(job_id, {"state": "pending"})
