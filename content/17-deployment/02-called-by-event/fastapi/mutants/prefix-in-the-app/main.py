import os
from urllib.parse import quote

from fastapi import FastAPI, HTTPException, Request, Response
from pydantic import BaseModel

app = FastAPI()
STAGE = os.environ.get("STAGE", "prod")
prices: dict[str, float] = {}


class Tea(BaseModel):
    name: str
    price: float


@app.post("/" + STAGE + "/teas/", status_code=201)
async def create_tea(tea: Tea, request: Request, response: Response) -> Tea:
    prices[tea.name] = tea.price
    response.headers["Location"] = str(request.url_for("read_tea", name=quote(tea.name)))
    return tea


@app.get("/" + STAGE + "/teas/{name}")
async def read_tea(name: str) -> Tea:
    if name not in prices:
        raise HTTPException(404)
    return Tea(name=name, price=prices[name])
