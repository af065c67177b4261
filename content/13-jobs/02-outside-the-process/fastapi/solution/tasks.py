import os
import time

from celery import Celery

# Folders for what Redis keeps in memory: messages, and results. You can open the files.
for folder in ("queue", "results"):
    os.makedirs(folder, exist_ok=True)
celery_app = Celery("tasks", broker="filesystem://", backend="file://results")
celery_app.conf.broker_transport_options = {
    "data_folder_in": "queue",
    "data_folder_out": "queue",
    "control_folder": "queue",
    "polling_interval": 0.1,
}


@celery_app.task
def make_report(sales: list[float], seconds: float) -> dict[str, float]:
    time.sleep(seconds)  # stands for a slow query
    return {"total": sum(sales), "average": sum(sales) / len(sales)}
