from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from pool import Pool


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, Pool]]:
    pool = Pool()
    yield {"pool": pool}
    pool.close()


def get_pool(request: Request) -> Pool:
    return request.state.pool


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
