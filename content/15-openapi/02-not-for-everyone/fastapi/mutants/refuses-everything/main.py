import os

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

production = os.environ.get("SHOP_ENV") == "production"
app = FastAPI(title="Tea shop")


@app.middleware("http")
async def closed(request: Request, call_next):
    if production:
        return JSONResponse({"detail": "Not Found"}, status_code=404)
    return await call_next(request)


@app.get("/teas")
async def list_teas() -> list[str]:
    return ["assam", "oolong", "sencha"]


@app.post("/internal/recount", status_code=202)
async def recount() -> dict[str, str]:
    return {"state": "counting"}
