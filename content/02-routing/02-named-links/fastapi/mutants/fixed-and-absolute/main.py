import os

import items
from fastapi import FastAPI, Request

PREFIX = os.environ.get("PREFIX", "")

app = FastAPI()
app.include_router(items.router, prefix=PREFIX)


@app.get("/")
async def home(request: Request):
    return {"items": f"{request.base_url}items/"}
