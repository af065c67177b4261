from fastapi import FastAPI, HTTPException
from pool import Pool

app = FastAPI()
pool = Pool()


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/teas/{name}")
async def read_tea(name: str) -> dict[str, str | float]:
    price = pool.price_of(name)
    if price is None:
        raise HTTPException(404, "No such tea.")
    return {"name": name, "price": price, "pool": pool.name}
