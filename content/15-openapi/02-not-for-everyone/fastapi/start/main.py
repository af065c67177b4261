from fastapi import FastAPI

app = FastAPI(title="Tea shop")


@app.get("/teas")
async def list_teas() -> list[str]:
    return ["assam", "oolong", "sencha"]


@app.post("/internal/recount", status_code=202)
async def recount() -> dict[str, str]:
    return {"state": "counting"}
