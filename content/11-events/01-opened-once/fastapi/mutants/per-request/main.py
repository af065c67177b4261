from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pool import Pool


def get_pool() -> Iterator[Pool]:
    pool = Pool()
    try:
        yield pool
    finally:
        pool.close()


app = FastAPI()


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/teas/{name}")
async def read_tea(name: str, pool: Annotated[Pool, Depends(get_pool)]) -> dict[str, str | float]:
    price = pool.price_of(name)
    if price is None:
        raise HTTPException(404, "No such tea.")
    return {"name": name, "price": price, "pool": pool.name}
