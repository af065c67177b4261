"""``socket.socket`` on the sandbox's loopback network: TCP over IPv4, nothing else.

Everything above it is stock: ``asyncio``'s selector loop, ``socketserver``, ``http.client``, httpcore. A
port is taken from the sandbox at ``bind``, so that a second server fails where it fails natively.
"""

from __future__ import annotations

import _socket
import errno
import os
import random
import socket as stock
from collections import deque
from typing import TYPE_CHECKING, Any, ClassVar

from counterpoint import parking, resolving
from counterpoint.descriptor_table import by_descriptor, detached, system_error
from counterpoint.error_numbers import host_error
from counterpoint.resolving import is_loopback
from counterpoint.socket_state import SocketState
from counterpoint.streams import Connection, PairEnd, Stream, make_pair

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

#: Port -> listening socket of this process.
listeners: dict[int, Socket] = {}

#: Where a type's flags (``SOCK_NONBLOCK``, ``SOCK_CLOEXEC``) leave the kind.
_KIND = 0xF
EPHEMERAL = range(49_152, 65_536)
#: Constants that Emscripten's build of ``socket`` leaves out, with Linux' values.
_CONSTANTS = {"SO_REUSEADDR": 2, "SO_REUSEPORT": 15}


class Socket(SocketState):
    """A socket without a descriptor of the operating system: all that touches the system is replaced."""

    #: What ``socket.socket`` makes for a type (``datagrams.py``).
    kinds: ClassVar[dict[int, type[Socket]]] = {}

    def __new__(
        cls,
        family: int = -1,
        type: int = -1,  # noqa: A002
        proto: int = -1,
        fileno: int | None = None,
    ) -> Socket:
        if fileno in detached:
            type = detached[fileno].type  # noqa: A001
        return super().__new__(cls.kinds.get(type & _KIND, cls) if cls is Socket and type != -1 else cls)

    def __init__(
        self,
        family: int = -1,
        type: int = -1,  # noqa: A002 - the stock signature
        proto: int = -1,
        fileno: int | None = None,
    ) -> None:
        super().__init__(family, type, proto)
        if fileno is not None:
            if fileno not in detached:
                self._gone = True
                raise system_error(errno.EBADF)
            self._inherit(detached.pop(fileno))

    def _inherit(self, other: Socket) -> None:
        """Takes over what ``other`` is, with its descriptor; ``other`` is as good as closed afterwards."""
        del by_descriptor[self._descriptor]
        self.__dict__.update(other.__dict__)
        by_descriptor[self._descriptor] = self
        if self._stream is not None:
            self._join(self._stream)
        if listeners.get(self._local[1]) is other:
            listeners[self._local[1]] = self
        other._gone = True
        other._stream = None
        other._local = ("0.0.0.0", 0)  # noqa: S104
        other._backlog, other.watchers = deque(), set()

    # -- servers
    def bind(self, address: Any) -> None:
        self._check_open()
        host, port = address[:2]
        if not is_loopback(host):
            raise system_error(errno.EADDRNOTAVAIL)
        if not 0 <= port <= 65_535:
            raise OverflowError("bind(): port must be 0-65535.")
        if self._local[1]:
            raise system_error(errno.EINVAL)
        host = "127.0.0.1" if host == "localhost" else host or "0.0.0.0"  # noqa: S104
        self._local = (host, self._take_port(host, port))

    def _take_port(self, host: str, port: int) -> int:
        """Asks the sandbox for ``port``, or for any if it is 0; returns the one that was given."""
        answer = parking.call(lambda ticket: parking.host.bind(ticket, host, port))
        if answer < 0:
            raise host_error(-answer)
        listeners[answer] = self
        return answer

    def listen(self, backlog: int = 128) -> None:
        self._check_open()
        if not self._local[1]:
            self.bind(("0.0.0.0", 0))  # noqa: S104
        if not self._listening:
            parking.host.listen(self._local[1])
        self._listening = True

    def offer(self, stream: Stream, remote: tuple[str, int]) -> None:
        """A peer connected; :meth:`accept` will return it."""
        self._backlog.append(_joined(stream, ("127.0.0.1", self._local[1]), remote))
        self._changed()

    def accept(self) -> tuple[Socket, Any]:
        self._check_open()
        if not self._listening:
            raise system_error(errno.EINVAL)
        self._wait_until(lambda: bool(self._backlog) or self._gone)
        self._check_open()
        accepted = self._backlog.popleft()
        accepted._timeout = stock.getdefaulttimeout()
        return accepted, accepted._remote

    # -- clients
    def connect(self, address: Any) -> None:
        self._check_open()
        if self._stream is not None:
            raise system_error(errno.EISCONN)
        if not isinstance(address, tuple):
            raise system_error(errno.ENOENT)
        host, port = address[:2]
        if not is_loopback(host):
            raise system_error(errno.ENETUNREACH)
        # A connection of the loopback is made or refused at once, so a non-blocking connect may wait for it.
        local = self._local[1] or random.choice(EPHEMERAL)  # noqa: S311
        answer = parking.call(lambda ticket: parking.host.connect(ticket, host, port, local))
        if answer < 0:
            raise host_error(-answer)
        self._join(Connection(answer))
        self._local = ("127.0.0.1", local)
        self._remote = ("127.0.0.1", port)

    def connect_ex(self, address: Any) -> int:
        try:
            self.connect(address)
        except OSError as error:
            return error.errno or errno.EIO
        return 0

    def _join(self, stream: Stream) -> None:
        self._stream = stream
        stream.on_change = self._changed
        self._changed()

    def getsockname(self) -> Any:
        self._check_open()
        return self._local

    def getpeername(self) -> Any:
        self._check_open()
        if self._remote is None:
            raise system_error(errno.ENOTCONN)
        return self._remote

    # -- bytes
    def recv(self, bufsize: int, flags: int = 0) -> bytes:
        stream = self._connected()
        self._let_others_run()
        if flags & stock.MSG_DONTWAIT and not stream.readable:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        self._wait_until(lambda: stream.readable)
        if stream.reset:
            raise system_error(errno.ECONNRESET)
        if flags & stock.MSG_PEEK:
            return bytes(stream.incoming[:bufsize])
        return stream.take(bufsize)

    def recv_into(self, buffer: WriteableBuffer, nbytes: int = 0, flags: int = 0) -> int:
        view = memoryview(buffer).cast("B")
        data = self.recv(nbytes or len(view), flags)
        view[: len(data)] = data
        return len(data)

    def recvfrom(self, bufsize: int, flags: int = 0) -> tuple[bytes, Any]:
        return self.recv(bufsize, flags), self._remote

    def send(self, data: ReadableBuffer, flags: int = 0) -> int:
        stream = self._connected()
        self._let_others_run()
        if self._sent_end:
            raise system_error(errno.EPIPE)
        self._wait_until(lambda: stream.writable)
        if stream.reset:
            raise system_error(errno.EPIPE)
        # As much as fits, as the system's buffer does: callers go by the count.
        chunk = bytes(memoryview(data).cast("B")[: stream.room])
        if chunk:
            stream.send(chunk)
        return len(chunk)

    def sendall(self, data: ReadableBuffer, flags: int = 0) -> None:
        rest = memoryview(data).cast("B")
        while rest:
            rest = rest[self.send(rest) :]

    def sendmsg(self, buffers: Any, *_: Any) -> int:
        return self.send(b"".join(buffers))

    def sendto(self, data: ReadableBuffer, *_: Any) -> int:
        return self.send(data)

    # -- the end
    def shutdown(self, how: int) -> None:
        stream = self._connected()
        if how != stock.SHUT_RD and not self._sent_end:
            self._sent_end = True
            stream.end()
        if how != stock.SHUT_WR:
            stream.ended = True
            self._changed()

    def _real_close(self, *_: Any) -> None:
        self._gone = True
        if self._stream is not None:
            self._stream.close()
        port = self._local[1]
        if listeners.get(port) is self:
            del listeners[port]
            parking.host.unbind(port)
            for waiting in self._backlog:
                waiting.close()
        self._changed()

    def detach(self) -> int:
        self._check_open()
        heir = Socket(type=self._type)
        heir._inherit(self)
        self._closed = True
        detached[heir._descriptor] = heir
        return heir._descriptor

    def dup(self) -> Socket:
        raise system_error(errno.EOPNOTSUPP)


def _joined(stream: Stream, local: tuple[str, int], remote: tuple[str, int]) -> Socket:
    made = Socket()
    made._join(stream)
    made._local, made._remote = local, remote
    return made


def socketpair(
    family: int | None = None,
    type: int = stock.SOCK_STREAM,  # noqa: A002
    proto: int = 0,
) -> tuple[Socket, Socket]:
    """``socket.socketpair``, within this process."""
    ends: tuple[PairEnd, PairEnd] = make_pair()
    nobody = ("127.0.0.1", 0)
    left, right = (_joined(end, nobody, nobody) for end in ends)
    return left, right


def install() -> None:
    """Puts the loopback network behind the ``socket`` module."""
    for name, number in _CONSTANTS.items():
        for module in (_socket, stock):
            if not hasattr(module, name):
                setattr(module, name, number)
    for name, value in {"socket": Socket, "SocketType": Socket, "socketpair": socketpair}.items():
        setattr(stock, name, value)
    resolving.install()
