"""UDP, within a process and between two, in a sandbox with a kernel."""

import asyncio
import errno
import select
import socket
import subprocess
import sys

import pytest

ANY = ("127.0.0.1", 0)


@pytest.fixture
def pair():
    with socket.socket(type=socket.SOCK_DGRAM) as left, socket.socket(type=socket.SOCK_DGRAM) as right:
        for one in (left, right):
            one.bind(ANY)
            one.settimeout(20)
        yield left, right


def test_datagrams_keep_their_bounds_and_say_who_sent_them(pair):
    left, right = pair
    for data in (b"one", b"", b"three"):
        assert left.sendto(data, right.getsockname()) == len(data)
    assert select.select([right], [right], [], 0)[0] == [right]
    assert right.recvfrom(100, socket.MSG_PEEK) == (b"one", left.getsockname())
    assert right.recvfrom(2) == (b"on", left.getsockname())
    assert (right.recv(10), right.recv(10)) == (b"", b"three")
    right.setblocking(False)
    with pytest.raises(BlockingIOError):
        right.recvfrom(1)
    right.settimeout(0.01)
    with pytest.raises(TimeoutError):
        right.recv(1)


def test_a_connected_socket_hears_its_peer_only(pair):
    left, right = pair
    with socket.socket(type=socket.SOCK_DGRAM) as stranger:
        with pytest.raises(OSError) as nowhere:
            stranger.send(b"x")
        assert nowhere.value.errno == errno.EDESTADDRREQ
        left.connect(right.getsockname())
        stranger.sendto(b"no", left.getsockname())
        right.sendto(b"yes", left.getsockname())
        assert left.recv(10) == b"yes"
        assert left.getpeername() == right.getsockname()
        left.send(b"back")
        assert right.recvfrom(10) == (b"back", left.getsockname())
        assert stranger.getsockname()[1] not in (0, left.getsockname()[1])


def test_what_fails(pair):
    left, right = pair
    with socket.socket(type=socket.SOCK_DGRAM) as third:
        with pytest.raises(OSError) as taken:
            third.bind(left.getsockname())
        assert taken.value.errno == errno.EADDRINUSE
    with pytest.raises(OSError) as large:
        left.sendto(bytes(65_508), right.getsockname())
    assert large.value.errno == errno.EMSGSIZE
    with pytest.raises(OSError) as listening:
        left.listen()
    assert listening.value.errno == errno.EOPNOTSUPP
    with pytest.raises(OSError) as far:
        left.sendto(b"x", ("192.0.2.1", 9))
    assert far.value.errno == errno.ENETUNREACH
    address = left.getsockname()
    left.close()
    right.sendto(b"lost", address)
    with socket.socket(type=socket.SOCK_DGRAM) as again:
        again.bind(address)
        number = again.detach()
    with socket.socket(fileno=number) as kept:
        right.sendto(b"kept", address)
        assert kept.recv(10) == b"kept"


def test_asyncio():
    class Echo(asyncio.DatagramProtocol):
        def connection_made(self, transport):
            self.transport = transport

        def datagram_received(self, data, address):
            self.transport.sendto(data.upper(), address)

    class Client(asyncio.DatagramProtocol):
        def __init__(self, answer):
            self.answer = answer

        def datagram_received(self, data, address):
            self.answer.set_result((data, address))

    async def main():
        loop = asyncio.get_running_loop()
        server, _ = await loop.create_datagram_endpoint(Echo, local_addr=ANY)
        address = server.get_extra_info("sockname")
        answer = loop.create_future()
        client, _ = await loop.create_datagram_endpoint(lambda: Client(answer), remote_addr=address)
        client.sendto(b"hello")
        assert await asyncio.wait_for(answer, 20) == (b"HELLO", address)
        client.close()
        server.close()

    asyncio.run(main())


def test_another_process(pair):
    mine, _ = pair
    program = (
        "import socket, sys\n"
        "with socket.socket(type=socket.SOCK_DGRAM) as sock:\n"
        "    sock.sendto(b'here', ('127.0.0.1', int(sys.argv[1])))\n"
        "    print(sock.recvfrom(100))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(mine.getsockname()[1])], stdout=subprocess.PIPE, text=True
    ) as child:
        data, sender = mine.recvfrom(100)
        assert data == b"here"
        mine.sendto(b"answer", sender)
        out, _ = child.communicate(timeout=20)
    assert out == f"{(b'answer', mine.getsockname())}\n"


def test_a_client_of_tcp_has_the_port_that_its_server_sees():
    with (
        socket.create_server(ANY) as listener,
        socket.create_connection(listener.getsockname()) as client,
        listener.accept()[0] as accepted,
    ):
        assert accepted.getpeername() == client.getsockname()
