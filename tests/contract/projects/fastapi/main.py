"""What the HTTP, WebSocket and event cases ask, as a FastAPI program. Its twin is `django/`."""

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import FastAPI, Form, Request, Response, UploadFile, WebSocket
from fastapi.responses import RedirectResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles

app = FastAPI()
gates: dict[str, asyncio.Event] = {}
left: set[str] = set()
pattern = bytes(index * 31 & 0xFF for index in range(256))


def gate(name: str) -> asyncio.Event:
    return gates.setdefault(name, asyncio.Event())


@app.api_route("/echo", methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
async def echo(request: Request) -> dict[str, object]:
    return {
        "method": request.method,
        "query": dict(request.query_params),
        "headers": dict(request.headers),
        "cookies": request.cookies,
        "body": (await request.body()).decode(),
        "client": request.client.port if request.client else None,
    }


@app.options("/echo")
def options() -> Response:
    return Response(
        status_code=204, headers={"Allow": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"}
    )


@app.get("/status/{code}")
def status(code: int) -> Response:
    return Response(status_code=code)


@app.post("/digest")
async def digest(request: Request) -> dict[str, object]:
    """Counts a body while it comes."""
    hashed = hashlib.sha256()
    length = 0
    async for chunk in request.stream():
        hashed.update(chunk)
        length += len(chunk)
    return {"length": length, "sha256": hashed.hexdigest()}


@app.post("/upload")
async def upload(file: UploadFile, note: Annotated[str, Form()]) -> dict[str, object]:
    content = await file.read()
    return {
        "name": file.filename,
        "type": file.content_type,
        "note": note,
        "sha256": hashlib.sha256(content).hexdigest(),
    }


@app.get("/download/{length}")
def download(length: int) -> Response:
    return Response((pattern * (length // 256 + 1))[:length])


@app.get("/stream/{name}")
async def stream(name: str) -> StreamingResponse:
    """Says a word, waits at the gate, says another."""

    async def words() -> AsyncIterator[str]:
        yield "before "
        await gate(name).wait()
        yield "after"

    return StreamingResponse(words(), media_type="text/plain")


@app.get("/events/{name}")
async def events(name: str) -> StreamingResponse:
    """Server-sent events: one before the gate, the rest behind it."""

    async def lines() -> AsyncIterator[str]:
        yield "retry: 10\nid: 1\nevent: greeting\ndata: first\ndata: second line\n\n"
        await gate(name).wait()
        yield ": a comment\n\nid: 2\ndata: é\n\n"

    return StreamingResponse(lines(), media_type="text/event-stream")


@app.get("/wait/{name}")
async def wait(name: str) -> str:
    await gate(name).wait()
    return "opened"


@app.post("/open/{name}")
async def open_gate(name: str) -> None:
    gate(name).set()


@app.get("/hold/{name}")
async def hold(name: str, request: Request) -> None:
    """Answers only when nobody wants the answer any more."""
    gate(f"holding {name}").set()
    while (await request.receive())["type"] != "http.disconnect":
        pass
    left.add(name)
    gate(f"left {name}").set()


@app.get("/holding/{name}")
async def is_holding(name: str) -> bool:
    await gate(f"holding {name}").wait()
    return True


@app.get("/left/{name}")
async def has_left(name: str) -> bool:
    await gate(f"left {name}").wait()
    return name in left


@app.api_route("/redirect/{code}", methods=["GET", "POST"])
def redirect(code: int) -> RedirectResponse:
    return RedirectResponse("/echo?redirected=yes", status_code=code)


@app.post("/cookies")
def set_cookies(response: Response) -> None:
    response.set_cookie("plain", "1", path="/")
    response.set_cookie("hidden", "2", path="/", httponly=True, samesite="lax")


@app.delete("/cookies")
def delete_cookies(response: Response) -> None:
    response.delete_cookie("plain", path="/")


@app.get("/waiting-def")
def waiting_def() -> None:
    """Waits in a thread of the pool."""
    time.sleep(0.2)


@app.get("/waiting-async")
async def waiting_async() -> None:
    """Holds up the event loop, as a learner's mistake does."""
    time.sleep(0.2)


@app.websocket("/socket")
async def socket(websocket: WebSocket) -> None:
    """Sends back what comes; "close CODE REASON" closes."""
    offered = websocket.scope["subprotocols"]
    await websocket.accept(subprotocol="second" if "second" in offered else None)
    while True:
        message = await websocket.receive()
        match message:
            case {"type": "websocket.disconnect"}:
                left.add(f"socket {message['code']}")
                gate(f"left socket {message['code']}").set()
                return
            case {"text": str(text)} if text.startswith("close "):
                _, code, reason = text.split(" ", 2)
                await websocket.close(int(code), reason)
                return
            case {"text": str(text)}:
                await websocket.send_text(text)
            case {"bytes": bytes(content)}:
                await websocket.send_bytes(content)


@app.websocket("/refused")
async def refused(websocket: WebSocket) -> None:
    await websocket.close()


app.mount("/page", StaticFiles(directory="page", html=True))
