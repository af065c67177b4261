"""Jobs in a dictionary of the process, as in the lessons on long jobs."""

import os
import uuid

from fastapi import FastAPI, HTTPException

app = FastAPI()
jobs: dict[str, str] = {}


@app.post("/jobs", status_code=202)
async def create() -> dict[str, str]:
    job = uuid.uuid4().hex
    jobs[job] = "pending"
    return {"id": job}


@app.get("/jobs/{job}")
async def read(job: str) -> dict[str, str]:
    if job not in jobs:
        raise HTTPException(404)
    return {"status": jobs[job], "worker": str(os.getpid())}
