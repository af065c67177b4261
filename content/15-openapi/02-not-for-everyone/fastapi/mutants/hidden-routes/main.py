import os

from fastapi import FastAPI

production = os.environ.get("SHOP_ENV") == "production"
app = FastAPI(title="Tea shop")


@app.get("/teas", include_in_schema=not production)
async def list_teas() -> list[str]:
    return ["assam", "oolong", "sencha"]


@app.post("/internal/recount", status_code=202, include_in_schema=not production)
async def recount() -> dict[str, str]:
    return {"state": "counting"}
