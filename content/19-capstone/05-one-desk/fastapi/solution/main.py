from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

# Importing the site sets Django up, so it stands before whatever imports a model.
from helpdesk.asgi import application as site
from tickets import api, replies, reports

app = FastAPI(title="Help desk")
app.include_router(api.router)
app.include_router(replies.router)
app.include_router(reports.router)
# `runserver` would serve these; another server has to be told.
app.mount("/static", StaticFiles(packages=[("django.contrib.admin", "static")]))
app.mount("/", site)
