from celery.result import AsyncResult
from fastapi import FastAPI, Response
from pydantic import BaseModel
from tasks import make_report

app = FastAPI()


class Order(BaseModel):
    sales: list[float]
    seconds: float = 2


@app.post("/reports", status_code=202)
def start_report(order: Order, response: Response):
    report = make_report.delay(order.sales, order.seconds)
    response.headers["Location"] = f"/reports/{report.id}"
    return {"state": "SENT"}


@app.get("/reports/{job_id}")
async def read_report(job_id: str):
    return {"state": AsyncResult(job_id).status}
