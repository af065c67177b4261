"""What a browser does with HTTP: bodies of any size, methods, ranges, leaving in the middle."""

import asyncio
import hashlib
from collections.abc import AsyncIterator

from fastapi import FastAPI, Request, Response, UploadFile
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, StreamingResponse

app = FastAPI()
app.add_middleware(GZipMiddleware, minimum_size=1000)
gone: list[str] = []
produced = 0


@app.get("/", response_class=HTMLResponse)
async def page():
    return """<!doctype html><title>HTTP</title><h1>HTTP</h1>
<form method="post" action="/form" enctype="multipart/form-data" target="_blank">
<input name="file" type="file"><button>Upload</button></form>
<a href="/echo">Absolute</a> <a href="/greeting.txt" download="hello.txt">Download</a>"""


@app.get("/greeting.txt")
async def greeting():
    return Response("Hello from the server", media_type="text/plain")


@app.post("/form", response_class=HTMLResponse)
async def form(file: UploadFile):
    digest = hashlib.sha256()
    while chunk := await file.read(1024 * 1024):
        digest.update(chunk)
    return f"<!doctype html><h1>{file.filename}: {file.size}</h1><p>{digest.hexdigest()}</p>"


@app.post("/upload")
async def upload(request: Request):
    digest = hashlib.sha256()
    size = chunks = 0
    async for chunk in request.stream():
        digest.update(chunk)
        size += len(chunk)
        chunks += 1
    return {
        "size": size,
        "chunks": chunks,
        "length": request.headers.get("content-length"),
        "sha256": digest.hexdigest(),
    }


@app.get("/download")
async def download(megabytes: int):
    async def pieces():
        global produced
        produced = 0
        for _ in range(megabytes * 16):
            yield bytes(64 * 1024)
            produced += 64 * 1024

    # Neither compressed to nothing nor read ahead: Chromium does that with what may be cached.
    headers = {"Content-Encoding": "identity", "Cache-Control": "no-store"}
    return StreamingResponse(pieces(), headers=headers)


@app.get("/produced")
async def how_much():
    return produced


@app.get("/silent/{name}")
async def silent(name: str, request: Request):
    """Answers nothing until the client has gone."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
    gone.append(name)


@app.get("/stream/{name}")
async def stream(name: str) -> StreamingResponse:
    async def ticks() -> AsyncIterator[bytes]:
        try:
            while True:
                yield b"data: tick\n\n"
                await asyncio.sleep(0.01)
        finally:
            gone.append(name)

    return StreamingResponse(ticks(), media_type="text/event-stream")


@app.get("/slow-page/{name}", response_class=HTMLResponse)
async def slow_page(name: str):
    return f"""<!doctype html><title>Stay</title>
<script>fetch("/silent/{name}-fetch"); new EventSource("/stream/{name}-events")</script>"""


@app.get("/gone")
async def who_left():
    return gone


@app.api_route("/echo", methods=["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
async def echo(request: Request):
    body = await request.body()
    return {"method": request.method, "headers": dict(request.headers), "body": body.decode()}


@app.head("/echo")
async def head():
    return Response(headers={"X-Head": "yes"})


@app.api_route("/moved/{status}", methods=["GET", "POST"])
async def moved(status: int):
    return RedirectResponse("http://localhost:8000/echo", status)


@app.get("/status/{status}")
async def status(status: int):
    return Response(status_code=status, headers={"X-Status": str(status)})


@app.get("/digits")
async def digits():
    with open("digits.txt", "w") as file:
        file.write("0123456789" * 10)
    return FileResponse("digits.txt")


@app.get("/long")
async def long():
    return "long " * 1000
