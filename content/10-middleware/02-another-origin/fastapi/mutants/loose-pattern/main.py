from typing import Annotated

from fastapi import Body, FastAPI, HTTPException
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

# Who may read answers from a script: the shop, and its back office.
ORIGINS = ["https://shop.example", "https://office.shop.example"]

app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https://.*shop\.example",
    allow_methods=["GET", "PUT", "DELETE"],
    allow_headers=["X-Key"],
)

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
