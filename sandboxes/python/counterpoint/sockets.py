"""``socket.socket`` on the sandbox's loopback network: TCP over IPv4, nothing else.

Everything above it is stock: ``asyncio``'s selector loop, ``socketserver``, ``http.client``, httpcore. A
port is taken from the sandbox at ``bind``, so that a second server fails where it fails natively.
"""

from __future__ import annotations

import _socket
import errno
import itertools
import os
import random
import socket as stock
import time
import weakref
from collections import deque
from typing import TYPE_CHECKING, Any

from counterpoint import parking
from counterpoint.streams import Connection, PairEnd, Stream, make_pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import ReadableBuffer, WriteableBuffer

_StockSocket = stock.socket
#: Far above real descriptors, so that the two cannot be mistaken for each other.
_descriptors = itertools.count(100_000)
#: What selectors ask: sockets, and the ends of pipes.
by_descriptor: weakref.WeakValueDictionary[int, Any] = weakref.WeakValueDictionary()
#: Port -> listening socket of this process.
listeners: dict[int, Socket] = {}

EPHEMERAL = range(49_152, 65_536)
_LOOPBACK = ("", "0.0.0.0", "localhost", "::1", "::")  # noqa: S104 - the sandbox has no other network


def _error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def new_descriptor() -> int:
    """A number that no file, socket or pipe of this process has."""
    return next(_descriptors)


def is_loopback(host: str) -> bool:
    return host in _LOOPBACK or host.startswith("127.")


class Socket(_StockSocket):
    """A socket without a descriptor of the operating system.

    The C constructor is never called (its descriptor stays -1), all that touches the system is replaced.
    """

    def __init__(
        self,
        family: int = -1,
        type: int = -1,  # noqa: A002 - the stock signature
        proto: int = -1,
        fileno: int | None = None,
    ) -> None:
        if fileno is not None:
            raise _error(errno.EBADF)
        if family not in (-1, stock.AF_INET):
            raise _error(errno.EAFNOSUPPORT)
        self._io_refs = 0
        self._closed = False
        # Closed for good: `_closed` alone is said while files made from the socket are still open.
        self._gone = False
        self._family = stock.AF_INET if family == -1 else stock.AddressFamily(family)
        self._type = stock.SOCK_STREAM if type == -1 else stock.SocketKind(type & 0xF)
        self._proto = stock.IPPROTO_TCP if proto == -1 else proto
        self._timeout = stock.getdefaulttimeout()
        self._options: dict[tuple[int, int], Any] = {}
        self._local: tuple[str, int] = ("0.0.0.0", 0)  # noqa: S104
        self._remote: tuple[str, int] | None = None
        self._stream: Stream | None = None
        self._listening = False
        self._backlog: deque[Socket] = deque()
        self._sent_end = False
        self.watchers: set[parking.Wait] = set()
        self._descriptor = new_descriptor()
        by_descriptor[self._descriptor] = self

    # -- what it is
    @property
    def family(self) -> stock.AddressFamily:
        return self._family

    @property
    def type(self) -> stock.SocketKind:
        return self._type

    @property
    def proto(self) -> int:
        return self._proto

    @property
    def timeout(self) -> float | None:
        return self._timeout

    def fileno(self) -> int:
        return -1 if self._gone else self._descriptor

    def __repr__(self) -> str:
        state = " [closed]" if self._gone else ""
        return f"<socket.socket{state} fd={self.fileno()}, laddr={self._local}, raddr={self._remote}>"

    def settimeout(self, value: float | None) -> None:
        if value is not None and value < 0:
            raise ValueError("Timeout value out of range")
        self._timeout = value

    def gettimeout(self) -> float | None:
        return self._timeout

    def setblocking(self, flag: bool) -> None:
        self._timeout = None if flag else 0.0

    def getblocking(self) -> bool:
        return self._timeout != 0

    def setsockopt(self, level: int, option: int, value: Any = 0, *_: Any) -> None:
        """Remembered and without effect: there is nothing to tune on a loopback of messages."""
        self._options[level, option] = value

    def getsockopt(self, level: int, option: int, size: int = 0) -> Any:
        if (level, option) == (stock.SOL_SOCKET, stock.SO_ERROR):
            return 0
        value = self._options.get((level, option), 0)
        return value if not size else bytes(size)

    def get_inheritable(self) -> bool:
        return False

    def set_inheritable(self, inheritable: bool) -> None:
        pass

    # -- readiness
    @property
    def readable(self) -> bool:
        if self._listening:
            return bool(self._backlog)
        return self._gone or (self._stream is not None and self._stream.readable)

    @property
    def writable(self) -> bool:
        return self._gone or (self._stream is not None and self._stream.writable)

    def _changed(self) -> None:
        watchers = list(self.watchers)
        self.watchers.clear()
        for watcher in watchers:
            watcher.set()

    def _wait_until(self, ready: Callable[[], bool]) -> None:
        """Parks as a blocking call would; raises BlockingIOError or TimeoutError as one would."""
        if ready():
            return
        timeout = self._timeout
        if timeout == 0:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        end = None if timeout is None else time.monotonic() + timeout
        while not ready():
            if self._gone:
                raise _error(errno.EBADF)
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                raise TimeoutError("timed out")
            condition = parking.Wait()
            self.watchers.add(condition)
            try:
                parking.wait(condition, left)
            finally:
                self.watchers.discard(condition)

    def _check_open(self) -> None:
        if self._gone:
            raise _error(errno.EBADF)

    def _connected(self) -> Stream:
        self._check_open()
        if self._stream is None:
            raise _error(errno.ENOTCONN)
        return self._stream

    # -- servers
    def bind(self, address: Any) -> None:
        self._check_open()
        host, port = address[:2]
        if not is_loopback(host):
            raise _error(errno.EADDRNOTAVAIL)
        if not 0 <= port <= 65_535:
            raise OverflowError("bind(): port must be 0-65535.")
        if self._local[1]:
            raise _error(errno.EINVAL)
        host = "127.0.0.1" if host == "localhost" else host or "0.0.0.0"  # noqa: S104
        if self._type is stock.SOCK_STREAM:
            port = _take_port(host, port)
            listeners[port] = self
        self._local = (host, port)

    def listen(self, backlog: int = 128) -> None:
        self._check_open()
        if not self._local[1]:
            self.bind(("0.0.0.0", 0))  # noqa: S104
        if not self._listening and self._type is stock.SOCK_STREAM:
            parking.host.listen(self._local[1])
        self._listening = True

    def offer(self, stream: Stream, remote: tuple[str, int]) -> None:
        """A peer connected; :meth:`accept` will return it."""
        self._backlog.append(_joined(stream, ("127.0.0.1", self._local[1]), remote))
        self._changed()

    def accept(self) -> tuple[Socket, Any]:
        self._check_open()
        if not self._listening:
            raise _error(errno.EINVAL)
        self._wait_until(lambda: bool(self._backlog) or self._gone)
        self._check_open()
        accepted = self._backlog.popleft()
        accepted._timeout = stock.getdefaulttimeout()
        return accepted, accepted._remote

    # -- clients
    def connect(self, address: Any) -> None:
        self._check_open()
        if self._stream is not None:
            raise _error(errno.EISCONN)
        if not isinstance(address, tuple):
            raise _error(errno.ENOENT)
        host, port = address[:2]
        if not is_loopback(host):
            raise _error(errno.ENETUNREACH)
        if self._type is not stock.SOCK_STREAM:
            self._remote = (host, port)
            return
        # A connection of the loopback is made or refused at once, so a non-blocking connect may wait for it.
        answer = parking.call(lambda ticket: parking.host.connect(ticket, host, port))
        if answer < 0:
            raise _error(-answer)
        self._join(Connection(answer))
        self._local = ("127.0.0.1", self._local[1] or random.choice(EPHEMERAL))  # noqa: S311
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

    def getsockname(self) -> Any:
        self._check_open()
        return self._local

    def getpeername(self) -> Any:
        self._check_open()
        if self._remote is None:
            raise _error(errno.ENOTCONN)
        return self._remote

    # -- bytes
    def recv(self, bufsize: int, flags: int = 0) -> bytes:
        stream = self._connected()
        if flags & stock.MSG_DONTWAIT and not stream.readable:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        self._wait_until(lambda: stream.readable)
        if stream.reset:
            raise _error(errno.ECONNRESET)
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
        if self._sent_end:
            raise _error(errno.EPIPE)
        self._wait_until(lambda: stream.writable)
        if stream.reset:
            raise _error(errno.EPIPE)
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
        raise _error(errno.EOPNOTSUPP)

    def dup(self) -> Socket:
        raise _error(errno.EOPNOTSUPP)


def _joined(stream: Stream, local: tuple[str, int], remote: tuple[str, int]) -> Socket:
    made = Socket()
    made._join(stream)
    made._local, made._remote = local, remote
    return made


def _take_port(host: str, port: int) -> int:
    """Asks the sandbox for ``port``, or for any if it is 0; returns the one that was given."""
    answer = parking.call(lambda ticket: parking.host.bind(ticket, host, port))
    if answer < 0:
        raise _error(-answer)
    return answer


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


def getaddrinfo(
    host: Any,
    port: Any,
    family: int = 0,
    type: int = 0,  # noqa: A002
    proto: int = 0,
    flags: int = 0,
) -> list[tuple[Any, ...]]:
    """Knows this machine and numeric addresses; of any other name, that it cannot be asked for now."""
    name = host.decode() if isinstance(host, bytes) else host
    number = _SERVICES.get(port, port) if isinstance(port, str) else port
    if name in (None, "", "localhost", "::1", HOSTNAME):
        passive = name in (None, "") and flags & stock.AI_PASSIVE
        address = "0.0.0.0" if passive else "127.0.0.1"  # noqa: S104
    elif all(part.isdigit() for part in str(name).split(".")) and str(name).count(".") == 3:
        address = str(name)
    else:
        raise stock.gaierror(-3, "Temporary failure in name resolution")
    if family not in (0, stock.AF_INET):
        raise stock.gaierror(-9, "Address family for hostname not supported")
    kind = stock.SocketKind(type) if type else stock.SOCK_STREAM
    protocol = stock.IPPROTO_UDP if kind is stock.SOCK_DGRAM else stock.IPPROTO_TCP
    return [(stock.AF_INET, kind, proto or protocol, "", (address, int(number or 0)))]


HOSTNAME = "sandbox"
#: Constants that Emscripten's build of ``socket`` leaves out, with Linux' values.
_CONSTANTS = {"SO_REUSEADDR": 2, "SO_REUSEPORT": 15}
_SERVICES = {"http": 80, "https": 443}


def install() -> None:
    """Puts the loopback network behind the ``socket`` module."""
    for name, number in _CONSTANTS.items():
        if not hasattr(stock, name):
            setattr(stock, name, number)
    for name, value in {
        "socket": Socket,
        "SocketType": Socket,
        "socketpair": socketpair,
        "getaddrinfo": getaddrinfo,
        "gethostname": lambda: HOSTNAME,
        "getfqdn": lambda name="": "localhost" if is_loopback(name) else name,
        "gethostbyname": lambda name: getaddrinfo(name, 0)[0][4][0],
        "has_ipv6": False,
    }.items():
        setattr(stock, name, value)
    _socket.has_ipv6 = False
