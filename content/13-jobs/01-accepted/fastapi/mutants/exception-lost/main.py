from typing import Any
from uuid import uuid4

from fastapi import BackgroundTasks, FastAPI, HTTPException, Response
from pydantic import BaseModel
from report import make_report

app = FastAPI()
jobs: dict[str, dict[str, Any]] = {}


class Order(BaseModel):
    sales: list[float]
    seconds: float = 2


def run(job_id: str, order: Order) -> None:
    result = make_report(order.sales, order.seconds)
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
    if job_id not in jobs:
        raise HTTPException(404)
    return jobs[job_id]
