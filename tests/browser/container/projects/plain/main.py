"""A page, and an answer that costs nothing."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/", response_class=HTMLResponse)
async def page():
    return "<!doctype html><title>Plain</title><h1>Plain</h1>"


@app.get("/hello")
async def hello():
    return {"hello": "world"}


@app.get("/headers")
async def headers(request: Request):
    return dict(request.headers)


@app.get("/set")
async def set_cookie(cookie: str):
    return Response(headers={"Set-Cookie": cookie})
