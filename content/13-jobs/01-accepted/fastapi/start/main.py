from fastapi import BackgroundTasks, FastAPI
from pydantic import BaseModel
from report import make_report

app = FastAPI()


class Order(BaseModel):
    sales: list[float]
    seconds: float = 2


@app.post("/reports")
async def start_report(order: Order, background_tasks: BackgroundTasks):
    background_tasks.add_task(make_report, order.sales, order.seconds)
    return {"message": "Report started", "status": "processing"}
