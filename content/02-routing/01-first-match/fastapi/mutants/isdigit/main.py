from typing import Annotated

from fastapi import FastAPI, Header, HTTPException

app = FastAPI()


@app.get("/items/")
async def list_items(limit: int = 3):
    return {"item_ids": list(range(1, limit + 1))}


@app.get("/items/me")
async def my_items(x_user: Annotated[str, Header()] = "guest"):
    return {"owner": x_user}


@app.get("/items/{item_id}")
async def read_item(item_id: str):
    if not item_id.isdigit():
        raise HTTPException(404)
    return {"item_id": int(item_id)}
