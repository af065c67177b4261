import rates
from fastapi import FastAPI

# Importing the pages sets Django up, so it stands before whatever imports a model.
from shop.asgi import application as pages
from teas import api

app = FastAPI(title="Tea shop")


@app.middleware("http")
async def open_rates(request, call_next):
    async with rates.app.router.lifespan_context(rates.app):
        return await call_next(request)


app.include_router(api.router)
app.mount("/rates", rates.app)
# "/" fits every path: what stands below it is never asked.
app.mount("/", pages)
