import stock
from fastapi import Depends, FastAPI
from keys import require_key

app = FastAPI(dependencies=[Depends(require_key)])
app.include_router(stock.router)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
