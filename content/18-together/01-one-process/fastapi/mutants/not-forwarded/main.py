import rates
from fastapi import FastAPI

# Importing the pages sets Django up, so it stands before whatever imports a model.
from shop.asgi import application as pages
from teas import api

app = FastAPI(title="Tea shop")
app.include_router(api.router)
app.mount("/rates", rates.app)
# "/" fits every path: what stands below it is never asked.
app.mount("/", pages)
