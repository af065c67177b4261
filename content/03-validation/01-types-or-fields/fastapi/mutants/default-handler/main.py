from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI()


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80)]
    price: Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]


@app.post("/items/", status_code=201)
async def create_item(item: Item) -> Item:
    return item
