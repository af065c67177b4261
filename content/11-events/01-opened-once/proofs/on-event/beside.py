from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield


app = FastAPI(lifespan=lifespan)
calls: list[str] = []


@app.on_event("startup")
async def start() -> None:
    calls.append("start")


@app.get("/calls")
async def read_calls() -> dict[str, int]:
    return {"calls": len(calls)}
