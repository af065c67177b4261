import store
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from schemas import Note, Order

app = FastAPI()


@app.exception_handler(RequestValidationError)
async def refuse(request: Request, error: RequestValidationError) -> JSONResponse:
    # Without "input": what was sent may be a secret.
    told = [{key: item[key] for key in ("type", "loc", "msg")} for item in error.errors()]
    return JSONResponse({"detail": told}, status_code=422)


@app.post("/orders", status_code=201)
async def create_order(request: Request) -> dict:
    order = Order.model_construct(**await request.json())
    return store.add_order(order.tea, order.grams)


@app.post("/orders/{number}/notes", status_code=201)
async def create_note(number: int, note: Note) -> dict:
    saved = store.add_note(number, note.text)
    if saved is None:
        raise HTTPException(404)
    return saved
