from uuid import uuid4

from fastapi import FastAPI, HTTPException, Response
from pydantic import BaseModel
from tasks import celery_app, make_report

app = FastAPI()


class Order(BaseModel):
    sales: list[float]
    seconds: float = 2


@app.post("/reports", status_code=202)
def start_report(order: Order, response: Response):
    job_id = uuid4().hex
    # First the note, then the message: what the worker writes later must not be overwritten.
    celery_app.backend.store_result(job_id, None, "SENT")
    make_report.apply_async([order.sales, order.seconds], task_id=job_id)
    response.headers["Location"] = f"/reports/{job_id}"
    return {"state": "SENT"}


@app.get("/reports/{job_id}")
def read_report(job_id: str):
    report = make_report.AsyncResult(job_id)
    if report.status == "PENDING":
        raise HTTPException(404)
    if report.status == "SUCCESS":
        return {"state": report.status, "result": report.result}
    return {"state": report.status}
