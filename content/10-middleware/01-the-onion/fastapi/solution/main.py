import asyncio

import layers
from fastapi import FastAPI, HTTPException

app = FastAPI()

# From the core outwards: what is added last meets a request first.
app.middleware("http")(layers.no_coffee)
app.middleware("http")(layers.access_log)
app.middleware("http")(layers.request_id)

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
