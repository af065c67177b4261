from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()

prices = {"tea": 4, "toast": 3}


def get_prices() -> dict[str, int]:
    return prices


Prices = Annotated[dict[str, int], Depends(get_prices)]


@app.put("/prices/{name}/{price}")
async def write_price(name: str, price: int, prices: Prices) -> dict[str, int]:
    prices[name] = price
    return {name: price}


# Last, because orders.py imports this module.
import orders  # noqa: E402

app.include_router(orders.router)
