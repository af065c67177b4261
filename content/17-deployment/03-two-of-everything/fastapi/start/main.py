import os
import uuid

from fastapi import FastAPI, HTTPException

app = FastAPI()
# Of this process, and of no other.
jobs: dict[str, str] = {}


@app.post("/jobs", status_code=202)
async def create_job() -> dict[str, str]:
    job = uuid.uuid4().hex[:8]
    jobs[job] = "pending"
    return {"id": job, "process": str(os.getpid())}


@app.get("/jobs/{job}")
async def read_job(job: str) -> dict[str, str]:
    if job not in jobs:
        raise HTTPException(404, f"process {os.getpid()} knows of no job {job}")
    return {"status": jobs[job], "process": str(os.getpid())}


@app.get("/ready")
async def ready() -> dict[str, str]:
    """Asked by whoever sends requests here, before it does."""
    return {"status": "ok"}
