import asyncio
from typing import Annotated
from uuid import uuid4

import layers
from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response


async def request_id(
    request: Request, response: Response, x_request_id: Annotated[str | None, Header()] = None
) -> None:
    response.headers["X-Request-ID"] = x_request_id or uuid4().hex


app = FastAPI(dependencies=[Depends(request_id)])

# From the core outwards: what is added last meets a request first.
app.middleware("http")(layers.no_coffee)
app.middleware("http")(layers.access_log)

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
