"""What comes of Lambda's call: FastAPI bare and adapted, Django adapted, lifespans counted."""

import json
from contextlib import asynccontextmanager

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import JsonResponse
from django.urls import path
from fastapi import FastAPI
from mangum import Mangum

starts = []
kept = []


@asynccontextmanager
async def lifespan(app):
    starts.append(True)
    yield


fast = FastAPI(lifespan=lifespan)


@fast.get("/")
async def hello():
    kept.append(True)
    return {"kept": len(kept)}


settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["teas.example"], SECRET_KEY="proof")
urlpatterns = [path("", lambda request: JsonResponse({"from": "Django"}))]

http = {"method": "GET", "path": "/", "protocol": "HTTP/1.1", "sourceIp": "203.0.113.7"}
event = {
    "version": "2.0",
    "rawPath": "/",
    "rawQueryString": "",
    "headers": {"host": "teas.example"},
    "requestContext": {"http": http, "stage": "$default"},
    "isBase64Encoded": False,
}


def status(handler):
    try:
        return str(handler(event, None)["statusCode"])
    except Exception as error:
        return type(error).__name__


found = {
    "bare": status(fast),
    "django": status(Mangum(get_asgi_application(), lifespan="off")),
    "fastapi": status(Mangum(fast)),
}
starts.clear()
kept.clear()
handler = Mangum(fast)
for _ in range(3):
    last = json.loads(handler(event, None)["body"])
print(json.dumps({**found, "starts": len(starts), "kept": last["kept"]}))
