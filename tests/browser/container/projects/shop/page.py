"""A frontend on a port of its own."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/", response_class=HTMLResponse)
async def page():
    return "<!doctype html><title>Shop</title><h1>Shop</h1>"
