import stock
from fastapi import FastAPI

app = FastAPI()
app.include_router(stock.router)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
