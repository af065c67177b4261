"""One endpoint with four parameters; the schema tells where each is taken from."""

from typing import Annotated

from fastapi import FastAPI, Header
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str


@app.put("/items/{item_id}")
async def write_item(item_id: int, item: Item, dry_run: bool, x_user: Annotated[str, Header()]):
    return {"item_id": item_id}
