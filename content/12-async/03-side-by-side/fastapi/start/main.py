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
    offers = []
    for supplier in suppliers.NAMES:
        try:
            price = await suppliers.ask(supplier, tea)
        except suppliers.NotStocked:
            price = None
        offers.append({"supplier": supplier, "price": price})
    return {"offers": offers}
