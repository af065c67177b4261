from celery import Celery
from celery.result import AsyncResult
from fastapi import FastAPI

app = FastAPI()
celery_app = Celery("tasks", broker="redis://localhost:6379/0")


@app.get("/task-status/{task_id}")
async def get_task_status(task_id: str):
    return {"task_id": task_id, "status": AsyncResult(task_id).status}
