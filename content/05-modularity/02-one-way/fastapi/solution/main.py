import orders
from fastapi import FastAPI
from prices import Prices

app = FastAPI()
app.include_router(orders.router)


@app.put("/prices/{name}/{price}")
async def write_price(name: str, price: int, prices: Prices) -> dict[str, int]:
    prices[name] = price
    return {name: price}
