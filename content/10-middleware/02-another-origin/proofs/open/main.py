from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"])

orders: list[str] = []


@app.get("/orders")
async def count_orders() -> int:
    return len(orders)


@app.post("/orders")
async def order() -> None:
    orders.append("tea")


@app.get("/broken")
async def broken() -> None:
    raise RuntimeError("nobody foresaw this")


# Everything is allowed to everyone, with cookies: what is often copied when a browser complains.
anyone = FastAPI()
anyone.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
app.mount("/anyone", anyone)


@anyone.get("/me")
async def read_me() -> dict[str, str]:
    return {"name": "ada"}
