from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pool import Pool


@cache
def get_pool() -> Pool:
    return Pool()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    get_pool().close()


app = FastAPI(lifespan=lifespan)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/teas/{name}")
async def read_tea(name: str, pool: Annotated[Pool, Depends(get_pool)]) -> dict[str, str | float]:
    price = pool.price_of(name)
    if price is None:
        raise HTTPException(404, "No such tea.")
    return {"name": name, "price": price, "pool": pool.name}
