import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

print("event: imported", flush=True)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    if os.environ.get("DATABASE") == "away":
        raise ConnectionError("The database is away.")
    print("event: opened", flush=True)
    yield
    print("event: closed", flush=True)


app = FastAPI(lifespan=lifespan)


@app.get("/slow")
async def slow() -> dict[str, str]:
    print("event: asked", flush=True)
    await asyncio.sleep(0.3)
    print("event: answered", flush=True)
    return {"status": "ok"}
