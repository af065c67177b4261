from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException, Request
from store import Store


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.store = await Store.open({"green": 1, "black": 5})
    yield
    await app.state.store.close()


app = FastAPI(lifespan=lifespan)


@app.get("/teas/{name}")
async def read_tea(name: str, request: Request) -> dict[str, int]:
    return {name: await request.app.state.store.count(name)}


@app.post("/teas/{name}/sell")
async def sell(name: str, request: Request) -> dict[str, int]:
    store = request.app.state.store
    count = await store.count(name)
    if count == 0:
        raise HTTPException(409, "sold out")
    await store.write(name, count - 1)
    return {name: count - 1}
