import asyncio

from fastapi import FastAPI, HTTPException

app = FastAPI()

teas = {"assam": 31, "oolong": 17, "sencha": 44}


@app.get("/teas")
async def list_teas() -> dict[str, int]:
    return teas


@app.get("/teas/{name}")
async def read_tea(name: str) -> dict[str, int]:
    await asyncio.sleep(0.05)  # as a database would take
    if name not in teas:
        raise HTTPException(404)
    return {name: teas[name]}
