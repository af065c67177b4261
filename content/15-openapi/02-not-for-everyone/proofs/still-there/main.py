from fastapi import FastAPI

app = FastAPI(docs_url=None, redoc_url=None)


@app.post("/internal/recount", include_in_schema=False)
async def recount() -> dict[str, str]:
    return {"state": "counting"}


@app.get("/teas")
async def list_teas(limit: int = 10) -> list[str]:
    return ["assam", "oolong", "sencha"][:limit]
