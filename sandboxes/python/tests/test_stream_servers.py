"""The standard library's own servers, and what sockets can and cannot be here."""

import asyncio
import contextlib
import errno
import http.client
import http.server
import os
import socket
import socketserver
import threading
import urllib.request
import xmlrpc.client
import xmlrpc.server
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest


class Shout(socketserver.StreamRequestHandler):
    """Answers after the end of what was sent: a client must half-close."""

    def handle(self) -> None:
        self.wfile.write(self.rfile.read().upper())


class serving:
    """Serves in a thread inside a ``with`` block."""

    def __init__(self, server: socketserver.BaseServer) -> None:
        self.server = server
        self.thread = threading.Thread(target=server.serve_forever)

    def __enter__(self):
        self.thread.start()
        return self.server

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.mark.parametrize("kind", [socketserver.TCPServer, socketserver.ThreadingTCPServer])
def test_socketserver_and_half_close(kind):
    with serving(kind(("localhost", 0), Shout)) as server:
        for word in (b"one", b"two"):
            with socket.create_connection(server.server_address) as client:
                client.sendall(word)
                client.shutdown(socket.SHUT_WR)
                assert client.recv(100) == word.upper()
                assert client.recv(100) == b""


def test_wsgiref():
    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    def app(environ, start_response):
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0))
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [environ["REQUEST_METHOD"].encode(), b" ", body]

    with serving(make_server("127.0.0.1", 0, app, handler_class=Quiet)) as server:
        url = f"http://127.0.0.1:{server.server_port}/"
        with urllib.request.urlopen(url, data=b"body", timeout=5) as answer:
            assert answer.read() == b"POST body"


def test_http_client_against_http_server_with_chunks():
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for part in (b"a" * 10, b"b" * 5):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with serving(http.server.ThreadingHTTPServer(("localhost", 0), Handler)) as server:
        client = http.client.HTTPConnection("localhost", server.server_port, timeout=5)
        for _ in range(2):
            client.request("GET", "/")
            assert client.getresponse().read() == b"a" * 10 + b"b" * 5
        client.close()


def test_xmlrpc():
    with serving(xmlrpc.server.SimpleXMLRPCServer(("localhost", 0), logRequests=False)) as server:
        server.register_function(pow)
        with xmlrpc.client.ServerProxy(f"http://localhost:{server.server_address[1]}") as proxy:
            assert proxy.pow(2, 10) == 1024


def test_asyncio_streams_with_half_close_drain_and_address_in_use():
    async def handle(reader, writer):
        data = await reader.read()
        writer.write(data)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def main():
        payload = os.urandom(2_000_000)
        async with await asyncio.start_server(handle, "localhost", 0) as server:
            address = server.sockets[0].getsockname()
            with pytest.raises(OSError, match="in use") as taken:
                await asyncio.start_server(handle, *address)
            assert taken.value.errno == errno.EADDRINUSE
            reader, writer = await asyncio.open_connection(*address)
            assert writer.get_extra_info("peername") == address
            writer.write(payload)
            writer.write_eof()
            assert await reader.read() == payload
            writer.close()

    asyncio.run(main())


def test_a_writer_waits_for_its_reader():
    left, right = socket.socketpair()
    left.settimeout(0.01)
    sent = 0
    with pytest.raises(TimeoutError):
        while True:
            sent += left.send(bytes(10_000))
    assert 10_000 < sent < 4_000_000
    assert len(right.recv(sent, socket.MSG_WAITALL)) == sent
    assert left.send(b"x") == 1


def test_writing_to_who_has_gone():
    with socket.create_server(("localhost", 0)) as listener:
        client = socket.create_connection(listener.getsockname())
        accepted, _ = listener.accept()
        accepted.close()
        assert client.recv(1) == b""
        client.sendall(b"x")
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            while True:
                client.sendall(b"x")
                client.recv(1)


def test_other_kinds_of_socket_are_refused_with_a_reason():
    unix = 1
    assert not hasattr(socket, "AF_UNIX")
    with pytest.raises(OSError, match="sandbox") as refused:
        socket.socket(unix)
    assert refused.value.errno == errno.EAFNOSUPPORT
    with pytest.raises(OSError, match="sandbox"), socket.socket(socket.AF_INET6):
        pass


def test_a_listener_that_closes_refuses_who_comes_then():
    listener = socket.create_server(("localhost", 0), reuse_port=False)
    address = listener.getsockname()
    assert listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
    waiting = socket.create_connection(address)
    listener.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address)
    waiting.settimeout(2)
    with contextlib.suppress(ConnectionResetError):
        assert waiting.recv(1) == b""


def test_closing_in_another_thread_ends_a_wait():
    left, right = socket.socketpair()
    failures = []

    def read():
        try:
            failures.append(left.recv(1))
        except OSError as error:
            failures.append(error.errno)

    thread = threading.Thread(target=read)
    thread.start()
    right.shutdown(socket.SHUT_RDWR)
    thread.join(2)
    assert failures == [b""]
