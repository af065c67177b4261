import os

from fastapi import FastAPI

production = os.environ.get("SHOP_ENV") is not None
app = FastAPI(title="Tea shop", openapi_url=None if production else "/openapi.json")


@app.get("/teas")
async def list_teas() -> list[str]:
    return ["assam", "oolong", "sencha"]


@app.post("/internal/recount", status_code=202)
async def recount() -> dict[str, str]:
    return {"state": "counting"}
