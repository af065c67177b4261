import items
from fastapi import FastAPI
from items import PREFIX

app = FastAPI()
app.include_router(items.router, prefix=PREFIX)


@app.get("/")
async def home():
    return {"items": f"{PREFIX}/items/"}
