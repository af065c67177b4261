import os
import time
from pathlib import Path

from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


def work(name: str) -> None:
    time.sleep(1)
    Path(f"{name}.txt").write_text("the task has ended")


@app.post("/work/{name}")
async def start(name: str, background_tasks: BackgroundTasks):
    background_tasks.add_task(work, name)
    return os.getpid()
