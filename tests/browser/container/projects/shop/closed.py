"""An API that says nothing about other origins."""

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str


@app.get("/items")
async def items():
    return ["tea"]


@app.post("/items")
async def add(item: Item):
    return item
