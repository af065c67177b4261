from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field, field_validator

app = FastAPI()


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80)]
    price: float

    @field_validator("price")
    @classmethod
    def in_range(cls, price: float) -> float:
        if price < 0 or price > 1_000_000:
            raise ValueError("must lie between 0 and 1,000,000")
        return price


@app.post("/items/", status_code=201)
async def create_item(item: Item) -> Item:
    return item
