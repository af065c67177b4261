from fastapi import FastAPI, HTTPException, WebSocket
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str
    price: float


@app.post("/items/")
async def create_item(item: Item):
    if item.price > 1000:
        raise HTTPException(404)
    return {"item_name": item.name, "price": item.price}


@app.websocket("/news")
async def news(websocket: WebSocket):
    await websocket.accept()
