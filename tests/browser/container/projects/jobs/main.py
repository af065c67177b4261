from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from tasks import add
from tasks import app as queue

app = FastAPI()
# The first task would import the transport and the backend, on a slow machine for longer than a
# request may keep Python busy.
queue.connection_for_write().default_channel
queue.backend.ResultSession()


@app.get("/", response_class=HTMLResponse)
def page():
    return "<!doctype html><title>Jobs</title><h1>Jobs</h1>"


@app.post("/jobs")
def create(a: int, b: int):
    return {"id": add.delay(a, b).id}


@app.get("/jobs/{id}")
def read(id: str):
    job = queue.AsyncResult(id)
    return {"state": job.state, "result": job.result if job.successful() else None}
