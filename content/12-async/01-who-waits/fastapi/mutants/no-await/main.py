import asyncio

import supplier
from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/prices/{tea}")
async def read_price(tea: str) -> dict[str, str | float]:
    price = asyncio.to_thread(supplier.ask_price, tea)
    if price is None:
        raise HTTPException(404, "The supplier has no such tea.")
    return {"tea": tea, "price": price}
