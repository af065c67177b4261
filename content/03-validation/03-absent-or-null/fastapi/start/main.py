from typing import Annotated

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field, model_validator

app = FastAPI()

Name = Annotated[str, Field(min_length=1, max_length=80)]
Price = Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]


class Item(BaseModel):
    name: Name
    price: Price
    sale: Price | None = None
    note: str | None = None

    @model_validator(mode="after")
    def sale_is_cheaper(self):
        if self.sale is not None and self.sale > self.price:
            raise ValueError("The sale costs more than the price.")
        return self


class ItemPatch(BaseModel):
    name: Name | None = None
    price: Price | None = None
    sale: Price | None = None
    note: str | None = None


items = {1: Item(name="Tea", price=6, sale=4, note="green")}


@app.post("/items", status_code=201)
async def create_item(item: Item) -> dict[str, int]:
    items[len(items) + 1] = item
    return {"id": len(items)}


@app.get("/items/{item_id}")
async def read_item(item_id: int) -> Item:
    return found(item_id)


@app.patch("/items/{item_id}")
async def change_item(item_id: int, patch: ItemPatch) -> Item:
    item = found(item_id)
    items[item_id] = item.model_copy(update=patch.model_dump())
    return items[item_id]


def found(item_id: int) -> Item:
    if item_id not in items:
        raise HTTPException(404)
    return items[item_id]
