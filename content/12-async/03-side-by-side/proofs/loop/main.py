import asyncio

from fastapi import FastAPI

app = FastAPI()
SECONDS = [0.16, 0.15, 0.14, 0.13]


@app.get("/loop")
async def loop() -> None:
    for seconds in SECONDS:
        await asyncio.sleep(seconds)


@app.get("/gather")
async def gather() -> None:
    await asyncio.gather(*(asyncio.sleep(seconds) for seconds in SECONDS))
