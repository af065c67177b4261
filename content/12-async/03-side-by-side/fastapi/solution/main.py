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


async def ask_for_offer(supplier: str, tea: str) -> dict:
    try:
        price = await suppliers.ask(supplier, tea)
    except suppliers.NotStocked:
        price = None
    return {"supplier": supplier, "price": price}


@app.get("/offers/{tea}")
async def read_offers(tea: str) -> dict[str, list]:
    offers = await asyncio.gather(*(ask_for_offer(supplier, tea) for supplier in suppliers.NAMES))
    return {"offers": offers}
