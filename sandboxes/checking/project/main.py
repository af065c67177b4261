"""What the tests of the checks' means ask of a learner's project."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator

from fastapi import FastAPI, WebSocket
from fastapi.responses import StreamingResponse

app = FastAPI(docs_url=None if os.environ.get("DEBUG") == "0" else "/docs")
notes = os.path.join(os.path.dirname(__file__), "notes.sqlite3")
gate = asyncio.Event()


def connect() -> sqlite3.Connection:
    return sqlite3.connect(notes, isolation_level=None)


@app.get("/notes")
def read() -> list[str]:
    return [text for (text,) in connect().execute("select text from notes order by text")]


@app.post("/notes")
def write(text: str) -> None:
    connection = connect()
    connection.execute("begin")
    connection.execute("insert into notes values (?)", (text,))
    connection.execute("commit")


@app.get("/meet/{place}")
async def meet(place: int) -> str:
    """The first waits for the second: both are only answered when they are asked at once."""
    if place == 1:
        await gate.wait()
    gate.set()
    return "met"


@app.get("/events")
async def events() -> StreamingResponse:
    async def pieces() -> AsyncIterator[str]:
        yield ": hello\n\nevent: tick\nid: 1\nda"
        yield "ta: one\ndata: two\n\n"
        yield "data: three\n\n"
        await asyncio.Event().wait()

    return StreamingResponse(pieces(), media_type="text/event-stream")


@app.websocket("/rooms/{name}")
async def room(socket: WebSocket, name: str) -> None:
    if name == "secret":
        await socket.close(4401)
        return
    await socket.accept()
    await socket.send_text(f"welcome to {name}")
    while (text := await socket.receive_text()) != "bye":
        await socket.send_text(text.upper())
    await socket.close(4404, "gone")
