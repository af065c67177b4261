from fastapi import FastAPI, HTTPException

app = FastAPI(title="Tea shop")
teas: list[dict] = []


@app.post("/teas")
async def add_tea(tea: dict):
    teas.append({"id": len(teas) + 1, **tea})
    return teas[-1]


@app.get("/teas/{tea_id}")
async def read_tea(tea_id: int):
    for tea in teas:
        if tea["id"] == tea_id:
            return tea
    raise HTTPException(404, "There is no such tea.")
