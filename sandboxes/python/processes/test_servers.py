"""Servers in processes of their own, and clients that reach them on ``localhost``."""

import asyncio
import contextlib
import errno
import http.client
import pathlib
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from importlib.util import find_spec

import httpx
import pytest

PORT = 8200
PROGRAMS = {
    "serve_asgi.py": """
import asyncio

async def app(scope, receive, send):
    assert scope["type"] == "http", scope["type"]
    start = {"type": "http.response.start", "status": 200, "headers": []}
    if scope["path"] == "/count":
        count, more = 0, True
        while more:
            message = await receive()
            count += len(message["body"])
            more = message.get("more_body", False)
        await send(start)
        await send({"type": "http.response.body", "body": str(count).encode()})
    elif scope["path"] == "/wait":
        await receive()
        message = await receive()
        print(message["type"], flush=True)
    else:
        await send(start)
        await send({"type": "http.response.body", "body": b"asgi"})
""",
    "serve_wsgi.py": """
import sys
from wsgiref.simple_server import make_server

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"wsgi"]

make_server("localhost", int(sys.argv[1]), app).serve_forever()
""",
    "serve_streams.py": """
import asyncio, sys

async def shout(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()

async def main():
    async with await asyncio.start_server(
        shout, "localhost", int(sys.argv[1]), limit=1_000_000
    ) as server:
        await server.serve_forever()

asyncio.run(main())
""",
}


@contextlib.contextmanager
def serving(*arguments: str, **options):
    for name, source in PROGRAMS.items():
        pathlib.Path(name).write_text(source, encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-u", *arguments], **options)
    try:
        wait_until_it_listens(process)
        yield process
    finally:
        process.kill()
        process.wait(10)


def wait_until_it_listens(process: subprocess.Popen) -> None:
    while True:
        try:
            return socket.create_connection(("localhost", PORT)).close()
        except ConnectionRefusedError:
            assert process.poll() is None, "the server ended"
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.02)


def uvicorn(**options):
    command = ["-m", "uvicorn", "serve_asgi:app", f"--port={PORT}", "--lifespan=off", "--log-level=error"]
    return serving(*command, **options)


def test_every_client_reaches_wsgiref():
    with serving("serve_wsgi.py", str(PORT), stderr=subprocess.DEVNULL):
        for host in ("localhost", "127.0.0.1"):
            url = f"http://{host}:{PORT}/"
            assert urllib.request.urlopen(url).read() == b"wsgi"
            assert httpx.get(url).text == "wsgi"
            connection = http.client.HTTPConnection(host, PORT)
            connection.request("GET", "/")
            assert connection.getresponse().read() == b"wsgi"
            connection.close()

        async def get():
            async with httpx.AsyncClient() as client:
                return (await client.get(f"http://localhost:{PORT}/")).text

        assert asyncio.run(get()) == "wsgi"


def test_streams_of_asyncio_between_processes():
    async def talk():
        reader, writer = await asyncio.open_connection("localhost", PORT)
        for word in (b"one\n", b"two\n"):
            writer.write(word)
            assert await reader.readline() == word.upper()
        writer.write_eof()
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()

    with serving("serve_streams.py", str(PORT)):
        asyncio.run(talk())


def test_the_library_serves_files():
    pathlib.Path("served.txt").write_text("a file", encoding="utf-8")
    with serving("-m", "http.server", str(PORT), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        assert httpx.get(f"http://localhost:{PORT}/served.txt").text == "a file"
        assert httpx.head(f"http://localhost:{PORT}/served.txt").headers["content-length"] == "6"


def test_bytes_stream_both_ways_at_once():
    async def talk():
        reader, writer = await asyncio.open_connection("localhost", PORT)

        async def send():
            for _ in range(50):
                writer.write(b"x" * 199_999 + b"\n")
                await writer.drain()
            writer.write_eof()

        async def receive():
            count = 0
            while chunk := await reader.read(1_000_000):
                count += len(chunk)
            return count

        _, count = await asyncio.gather(send(), receive())
        writer.close()
        return count

    with serving("serve_streams.py", str(PORT)):
        assert asyncio.run(talk()) == 50 * 200_000


def test_an_upload_streams_through_uvicorn():
    def chunks():
        for _ in range(50):
            yield bytes(200_000)

    with uvicorn():
        assert httpx.post(f"http://localhost:{PORT}/count", content=chunks()).text == "10000000"


def test_a_server_hears_that_its_client_was_killed():
    client = f"import urllib.request; urllib.request.urlopen('http://localhost:{PORT}/wait')"
    with uvicorn(stdout=subprocess.PIPE, text=True) as server:
        waiting = subprocess.Popen([sys.executable, "-c", client])
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(1)
        waiting.kill()
        assert server.stdout is not None
        assert server.stdout.readline() == "http.disconnect\n"


def test_one_server_a_port_and_a_port_is_free_again_after_a_kill():
    with serving("serve_wsgi.py", str(PORT)):
        with pytest.raises(OSError, match="in use") as taken:
            socket.create_server(("localhost", PORT))
        assert taken.value.errno == errno.EADDRINUSE
        second = subprocess.run(
            [sys.executable, "serve_wsgi.py", str(PORT)], capture_output=True, text=True, timeout=20
        )
        assert second.returncode == 1
        assert "Address already in use" in second.stderr
    socket.create_server(("localhost", PORT)).close()
    with pytest.raises(urllib.error.URLError, match="refused"):
        urllib.request.urlopen(f"http://localhost:{PORT}/")


def test_clients_meet_the_death_of_their_server():
    with uvicorn() as server, socket.create_connection(("localhost", PORT)) as client:
        client.sendall(b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        server.kill()
        client.settimeout(5)
        with contextlib.suppress(ConnectionResetError):
            assert client.recv(1) == b""


def test_several_workers_are_one():
    command = ["-m", "uvicorn", "serve_asgi:app", f"--port={PORT}", "--workers=2", "--lifespan=off"]
    with serving(*command, stderr=subprocess.PIPE, text=True) as server:
        assert httpx.get(f"http://localhost:{PORT}/").text == "asgi"
        server.send_signal(signal.SIGINT)
        _, log = server.communicate(timeout=10)
    assert server.returncode == 0
    assert "One worker serves instead of 2" in log


@pytest.mark.skipif(find_spec("hypercorn") is None, reason="hypercorn is not in the image")
def test_hypercorn():
    with serving("-m", "hypercorn", "serve_asgi:app", "--bind", f"127.0.0.1:{PORT}") as server:
        assert httpx.get(f"http://localhost:{PORT}/").text == "asgi"
        server.send_signal(signal.SIGINT)
        assert server.wait(10) == 0
