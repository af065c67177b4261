import stock
from fastapi import Depends, FastAPI
from keys import require_key

app = FastAPI()
app.include_router(stock.router, prefix="/stock", dependencies=[Depends(require_key)])


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
