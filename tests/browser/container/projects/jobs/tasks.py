import os
import time

from celery import Celery

for folder in ("queue", "results"):
    os.makedirs(folder, exist_ok=True)
app = Celery("tasks", broker="filesystem://", backend="db+sqlite:///results.sqlite3")
app.conf.broker_transport_options = {
    name: "queue" for name in ("data_folder_in", "data_folder_out", "control_folder")
}


@app.task(bind=True)
def add(self, a: int, b: int) -> int:
    self.update_state(state="PROGRESS")
    time.sleep(0.5)
    return a + b
