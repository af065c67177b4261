"""The loopback network behind ``socket``."""

import errno
import http.server
import os
import select
import socket
import stat
import threading
import urllib.request

import pytest


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def test_bytes_both_ways_half_close_and_end(listener):
    def echo():
        connection, _ = listener.accept()
        with connection, connection.makefile("rb") as lines:
            connection.sendall(lines.read().upper())

    thread = threading.Thread(target=echo)
    thread.start()
    with socket.create_connection(listener.getsockname()) as client:
        client.sendall(b"hello ")
        client.sendall(b"world")
        client.shutdown(socket.SHUT_WR)
        assert client.recv(100) == b"HELLO WORLD"
        assert client.recv(100) == b""
    thread.join()


def test_errors_are_those_of_the_system(listener):
    with pytest.raises(OSError, match="in use") as taken, socket.socket() as second:
        second.bind(listener.getsockname())
    assert taken.value.errno == errno.EADDRINUSE
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("localhost", 1))
    with pytest.raises(socket.gaierror):
        socket.create_connection(("example.com", 80))
    with pytest.raises(OSError) as unconnected:
        socket.socket().recv(1)
    assert unconnected.value.errno == errno.ENOTCONN


def test_a_bound_port_is_taken_but_refuses_until_it_listens():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        address = server.getsockname()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(address)
        with pytest.raises(OSError, match="in use"), socket.socket() as second:
            second.bind(address)
        server.listen()
        socket.create_connection(address).close()


def test_a_closed_port_is_free_again():
    with socket.create_server(("127.0.0.1", 0)) as first:
        address = first.getsockname()
    with socket.create_server(address) as second:
        assert second.getsockname() == address


def test_time_outs_and_readiness(listener):
    listener.settimeout(0.01)
    with pytest.raises(TimeoutError):
        listener.accept()
    listener.setblocking(False)
    with pytest.raises(BlockingIOError):
        listener.accept()
    left, right = socket.socketpair()
    assert select.select([left], [left], [], 0) == ([], [left], [])
    right.send(b"x")
    assert select.select([left], [], [], 1)[0] == [left]
    assert left.recv(1, socket.MSG_PEEK) == left.recv(1) == b"x"


def test_a_threaded_http_server_answers_urllib():
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.path.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class names it so)
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        url = f"http://localhost:{server.server_port}/path"
        with urllib.request.urlopen(url, timeout=5) as answer:
            assert (answer.status, answer.read()) == (200, b"/path")
        server.shutdown()
        thread.join()


def test_a_socket_can_be_kept_by_its_number(listener):
    client = socket.create_connection(listener.getsockname())
    accepted, address = listener.accept()
    number = accepted.detach()
    assert (accepted.fileno(), stat.S_ISSOCK(os.fstat(number).st_mode)) == (-1, True)
    accepted.close()
    client.sendall(b"hello")
    assert os.read(number, 100) == b"hello"
    assert os.write(number, b"there") == 5
    assert client.recv(100) == b"there"
    with socket.socket(fileno=number) as again:
        assert again.getpeername() == address
        client.close()
        assert select.select([again], [], [], 5)[0] == [again]
        assert again.recv(1) == b""
    with pytest.raises(OSError) as closed:
        os.read(number, 1)
    assert closed.value.errno == errno.EBADF


def test_a_listener_can_be_kept_by_its_number():
    address = ("127.0.0.1", 0)
    number = socket.create_server(address).detach()
    with socket.socket(fileno=number) as listener:
        with socket.create_connection(listener.getsockname()), listener.accept()[0] as accepted:
            assert accepted.getsockname() == listener.getsockname()
        address = listener.getsockname()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address)
    os.close(socket.create_server(address).detach())
    socket.create_server(address).close()
