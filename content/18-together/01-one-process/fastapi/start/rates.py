"""Exchange rates: an application of its own, as another team delivers it. Leave it as it is."""

from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, HTTPException


def note(event: str) -> None:
    with Path("rates.log").open("a") as log:
        log.write(f"{event}\n")


@asynccontextmanager
async def lifespan(app: FastAPI):
    note("opened")
    app.state.rates = {"EUR": 1.0, "GBP": 0.86, "JPY": 171.4}
    yield
    note("closed")


app = FastAPI(title="Rates", lifespan=lifespan)


@app.get("/{currency}")
async def read_rate(currency: str) -> dict[str, float]:
    if currency not in app.state.rates:
        raise HTTPException(404)
    return {currency: app.state.rates[currency]}
