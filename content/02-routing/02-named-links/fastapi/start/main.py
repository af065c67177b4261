import os

import items
from fastapi import FastAPI

PREFIX = os.environ.get("PREFIX", "")

app = FastAPI()
app.include_router(items.router, prefix=PREFIX)


@app.get("/")
async def home():
    return {"items": "/items/"}
