import asyncio

import suppliers
from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.get("/suppliers/{supplier}/{tea}")
async def read_price(supplier: str, tea: str) -> dict[str, float]:
    try:
        return {"price": await suppliers.ask(supplier, tea)}
    except suppliers.NotStocked as error:
        raise HTTPException(404, str(error)) from error


@app.get("/offers/{tea}")
async def read_offers(tea: str) -> dict[str, list]:
    prices = await asyncio.gather(*(suppliers.ask(supplier, tea) for supplier in suppliers.NAMES))
    offers = [
        {"supplier": supplier, "price": price}
        for supplier, price in zip(suppliers.NAMES, prices, strict=True)
    ]
    return {"offers": offers}
