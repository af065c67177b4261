from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import rates
from fastapi import FastAPI

# Importing the pages sets Django up, so it stands before whatever imports a model.
from shop.asgi import application as pages
from teas import api


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    # A mounted application is not told that the server starts: open it with this one.
    async with rates.app.router.lifespan_context(rates.app):
        yield


app = FastAPI(title="Tea shop", lifespan=lifespan)
app.include_router(api.router)
app.mount("/rates", rates.app)
# "/" fits every path: what stands below it is never asked.
app.mount("/", pages)
