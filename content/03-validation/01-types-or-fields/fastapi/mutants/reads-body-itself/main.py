from typing import Annotated

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError

app = FastAPI()


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80)]
    price: Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]


@app.post("/items/", status_code=201)
async def create_item(request: Request):
    try:
        return Item.model_validate(await request.json())
    except ValidationError as error:
        detail = error.errors(include_input=False, include_url=False)
        return JSONResponse({"detail": detail}, status_code=422)
