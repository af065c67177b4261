import os

from fastapi import FastAPI

production = os.environ.get("SHOP_ENV") == "production"
app = FastAPI(
    title="Tea shop",
    docs_url=None if production else "/docs",
    redoc_url=None if production else "/redoc",
)


@app.get("/teas")
async def list_teas() -> list[str]:
    return ["assam", "oolong", "sencha"]


@app.post("/internal/recount", status_code=202)
async def recount() -> dict[str, str]:
    return {"state": "counting"}
