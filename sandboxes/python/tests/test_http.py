"""uvicorn in a thread, spoken to over bare sockets and by the usual clients."""

import asyncio
import http.client
import socket
import threading
import time
import urllib.error
import urllib.request

import httpx
import httpx2
import pyodide_js
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route

MEGABYTE = 1_000_000
log: list[str] = []


async def root(request: Request):
    return PlainTextResponse("hello")


async def echo_length(request: Request):
    count = 0
    largest = 0
    async for chunk in request.stream():
        count += len(chunk)
        largest = max(largest, len(chunk))
    return JSONResponse({"count": count, "largest": largest})


async def download(request: Request):
    async def chunks():
        for _ in range(int(request.query_params["megabytes"])):
            yield b"x" * MEGABYTE

    return StreamingResponse(chunks())


async def endless(request: Request):
    async def ticks():
        try:
            while True:
                yield b"tick\n"
                await asyncio.sleep(0.005)
        finally:
            log.append("endless ended")

    return StreamingResponse(ticks())


async def watched(request: Request):
    log.append("watching")
    while not await request.is_disconnected():
        await asyncio.sleep(0.005)
    log.append("disconnected")
    return PlainTextResponse("nobody reads this")


async def interrupted_upload(request: Request):
    try:
        await request.body()
    except ClientDisconnect:
        log.append("upload broke off")
    return PlainTextResponse("")


async def slow(request: Request):
    await asyncio.sleep(5)
    return PlainTextResponse("late")


app = Starlette(
    routes=[
        Route("/", root),
        Route("/length", echo_length, methods=["POST"]),
        Route("/download", download),
        Route("/endless", endless),
        Route("/watched", watched),
        Route("/interrupted", interrupted_upload, methods=["POST"]),
        Route("/slow", slow),
    ]
)


@pytest.fixture(scope="module")
def port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        server.force_exit = True
        thread.join()


@pytest.fixture(autouse=True)
def empty_log():
    log.clear()


def connect(port: int) -> socket.socket:
    return socket.create_connection(("localhost", port), timeout=5)


def wait_for(text: str) -> None:
    end = time.monotonic() + 5
    while text not in log:
        assert time.monotonic() < end, f"{text!r} never came: {log}"
        time.sleep(0.005)


def test_keep_alive_head_and_options_on_one_connection(port):
    connection = http.client.HTTPConnection("localhost", port, timeout=5)
    connection.request("GET", "/")
    first = connection.sock
    assert connection.getresponse().read() == b"hello"
    connection.request("HEAD", "/")
    answer = connection.getresponse()
    assert (answer.status, answer.headers["content-length"], answer.read()) == (200, "5", b"")
    connection.request("OPTIONS", "/")
    answer = connection.getresponse()
    assert (answer.status, set(answer.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})
    answer.read()
    assert connection.sock is first
    connection.close()


def test_pipelined_requests_are_answered_in_order(port):
    with connect(port) as client:
        client.sendall(
            b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /no HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        )
        with client.makefile("rb") as file:
            answer = file.read()
    assert answer.index(b"200 OK") < answer.index(b"404 Not Found")


def test_expect_continue(port):
    with connect(port) as client:
        client.sendall(
            b"POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
            b"Connection: close\r\nExpect: 100-continue\r\n\r\n"
        )
        assert client.recv(1000).startswith(b"HTTP/1.1 100 ")
        client.sendall(b"abc")
        with client.makefile("rb") as file:
            assert b'"count":3' in file.read()


def test_the_app_sees_that_its_client_has_gone(port):
    with connect(port) as client:
        client.sendall(b"GET /watched HTTP/1.1\r\nHost: a\r\n\r\n")
        wait_for("watching")
    wait_for("disconnected")
    with connect(port) as client:
        client.sendall(b"POST /interrupted HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
    wait_for("upload broke off")


def test_a_stream_is_cancelled_when_its_client_has_gone(port):
    with connect(port) as client:
        client.sendall(b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
        assert client.recv(1000).startswith(b"HTTP/1.1 200 OK")
    wait_for("endless ended")


def heap_size() -> int:
    """Bytes of WebAssembly memory that this process has."""
    return pyodide_js._module.HEAP8.length


def test_50_megabytes_up_and_down_at_a_constant_size(port):
    megabytes = 50
    before = heap_size()

    def body():
        for _ in range(megabytes):
            yield b"y" * MEGABYTE

    with httpx.Client(base_url=f"http://localhost:{port}", timeout=20) as client:
        answer = client.post("/length", content=body()).json()
        assert answer["count"] == megabytes * MEGABYTE
        assert answer["largest"] <= 512 * 1024
        with client.stream("GET", "/download", params={"megabytes": megabytes}) as stream:
            assert sum(len(chunk) for chunk in stream.iter_bytes()) == megabytes * MEGABYTE
    assert heap_size() - before < 20 * MEGABYTE


def test_time_outs_of_clients(port):
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"http://localhost:{port}/slow", timeout=0.05)
    with pytest.raises(TimeoutError):
        urllib.request.urlopen(f"http://localhost:{port}/slow", timeout=0.05)


def test_refused():
    with pytest.raises(httpx.ConnectError):
        httpx.get("http://localhost:1/")
    with pytest.raises(urllib.error.URLError, match="refused"):
        urllib.request.urlopen("http://127.0.0.1:1/")

    async def open_connection():
        await asyncio.open_connection("localhost", 1)

    with pytest.raises(ConnectionRefusedError):
        asyncio.run(open_connection())


def test_httpx2_uses_sockets_as_on_a_server(port):
    """Where there is a browser's fetch, it would use that instead, by way of a package that is not here."""
    assert httpx2.get(f"http://localhost:{port}/").text == "hello"
    with pytest.raises(httpx2.ConnectError):
        httpx2.get("http://localhost:1/")


def test_many_clients_at_once(port):
    async def fetch_all():
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            return await asyncio.gather(*(client.get("/") for _ in range(60)))

    assert [answer.text for answer in asyncio.run(fetch_all())] == ["hello"] * 60


def test_the_server_outlives_a_client_that_reads_no_further(port):
    with connect(port) as client:
        client.sendall(b"GET /download?megabytes=5 HTTP/1.1\r\nHost: a\r\n\r\n")
        assert client.recv(4) == b"HTTP"
    assert urllib.request.urlopen(f"http://localhost:{port}/").read() == b"hello"
