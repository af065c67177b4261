import store
from fastapi import FastAPI, HTTPException
from schemas import Note, Order

app = FastAPI()


@app.post("/orders", status_code=201)
async def create_order(order: Order) -> dict:
    return store.add_order(order.tea, order.grams)


@app.post("/orders/{number}/notes", status_code=201)
async def create_note(number: int, note: Note) -> dict:
    saved = store.add_note(number, note.text)
    if saved is None:
        raise HTTPException(404)
    return saved
