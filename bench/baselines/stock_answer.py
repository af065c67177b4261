"""Stock Pyodide's first FastAPI answer: the app is called through ASGI directly, without a server."""

# pyright: basic
import json

from fastapi import FastAPI
from pydantic import BaseModel


class Item(BaseModel):
    name: str
    price: float


app = FastAPI()


@app.post("/items/", status_code=201)
async def create(item: Item) -> Item:
    return item


sent = []


async def receive():
    return {"type": "http.request", "body": b'{"name": "lamp", "price": 12.5}', "more_body": False}


async def send(message):
    sent.append(message)


await app(  # noqa: F704, PLE1142  (Pyodide runs top-level await)
    {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "path": "/items/",
        "raw_path": b"/items/",
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "headers": [(b"content-type", b"application/json")],
        "server": ("localhost", 8000),
        "client": ("localhost", 50000),
    },
    receive,
    send,
)
json.dumps([sent[0]["status"], sent[1]["body"].decode()])
