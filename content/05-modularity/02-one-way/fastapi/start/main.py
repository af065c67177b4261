from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException

app = FastAPI()

prices = {"tea": 4, "toast": 3}


def get_prices() -> dict[str, int]:
    return prices


Prices = Annotated[dict[str, int], Depends(get_prices)]


@app.put("/prices/{name}/{price}")
async def write_price(name: str, price: int, prices: Prices) -> dict[str, int]:
    prices[name] = price
    return {name: price}


@app.get("/orders/{name}/{count}")
async def read_total(name: str, count: int, prices: Prices) -> dict[str, int]:
    if name not in prices:
        raise HTTPException(404)
    return {"total": count * prices[name]}
