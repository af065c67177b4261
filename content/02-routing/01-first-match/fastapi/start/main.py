from typing import Annotated

from fastapi import FastAPI, Header

app = FastAPI()


@app.get("/items/")
async def list_items(limit: int = 3):
    return {"item_ids": list(range(1, limit + 1))}


@app.get("/items/{item_id}")
async def read_item(item_id):
    return {"item_id": item_id}


@app.get("/items/me")
async def my_items(x_user: Annotated[str, Header()] = "guest"):
    return {"owner": x_user}
