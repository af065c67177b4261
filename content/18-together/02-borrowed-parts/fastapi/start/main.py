import store
from fastapi import FastAPI, HTTPException, Request

app = FastAPI()


@app.post("/orders", status_code=201)
async def create_order(request: Request) -> dict:
    data = await request.json()
    return store.add_order(data["tea"], data["grams"])


@app.post("/orders/{number}/notes", status_code=201)
async def create_note(number: int, request: Request) -> dict:
    data = await request.json()
    note = store.add_note(number, data["text"])
    if note is None:
        raise HTTPException(404)
    return note
