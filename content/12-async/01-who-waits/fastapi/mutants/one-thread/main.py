import asyncio
from concurrent.futures import ThreadPoolExecutor

import supplier
from fastapi import FastAPI, HTTPException

app = FastAPI()
worker = ThreadPoolExecutor(max_workers=1)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/prices/{tea}")
async def read_price(tea: str) -> dict[str, str | float]:
    price = await asyncio.get_running_loop().run_in_executor(worker, supplier.ask_price, tea)
    if price is None:
        raise HTTPException(404, "The supplier has no such tea.")
    return {"tea": tea, "price": price}
