"""The same jobs in Redis, which all workers ask."""

import os
import uuid

from fastapi import FastAPI, HTTPException
from redis.asyncio import Redis

app = FastAPI()
jobs = Redis(host="127.0.0.1", port=6399, decode_responses=True)


@app.post("/jobs", status_code=202)
async def create() -> dict[str, str]:
    job = uuid.uuid4().hex
    await jobs.set(job, "pending", ex=3600)
    return {"id": job}


@app.get("/jobs/{job}")
async def read(job: str) -> dict[str, str]:
    status = await jobs.get(job)
    if status is None:
        raise HTTPException(404)
    return {"status": status, "worker": str(os.getpid())}
