import asyncio
import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/blocks")
async def blocks() -> None:
    time.sleep(0.2)


@app.get("/threads")
def threads() -> None:
    time.sleep(0.2)


@app.get("/awaits")
async def awaits() -> None:
    await asyncio.sleep(0.2)
