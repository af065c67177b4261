from typing import Annotated

from fastapi import Body, FastAPI, HTTPException, Request, Response

app = FastAPI()

# Who may read answers from a script: the shop, and its back office.
ORIGINS = ["https://shop.example", "https://office.shop.example"]


@app.middleware("http")
async def cors(request: Request, call_next) -> Response:
    preflight = request.method == "OPTIONS"
    response = Response(status_code=204) if preflight else await call_next(request)
    origin = request.headers.get("Origin")
    if origin in ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Methods"] = "GET, PUT, DELETE"
        response.headers["Access-Control-Allow-Headers"] = "Content-Type, X-Key"
    return response


teas = {"assam": 31, "oolong": 17, "sencha": 44}


@app.get("/teas")
async def list_teas() -> dict[str, int]:
    return teas


@app.get("/teas/{name}")
async def read_tea(name: str) -> dict[str, int]:
    if name not in teas:
        raise HTTPException(404)
    return {name: teas[name]}


@app.put("/teas/{name}")
async def write_tea(name: str, count: Annotated[int, Body(embed=True)]) -> dict[str, int]:
    teas[name] = count
    return {name: count}


@app.delete("/teas/{name}", status_code=204)
async def remove_tea(name: str) -> None:
    teas.pop(name, None)
