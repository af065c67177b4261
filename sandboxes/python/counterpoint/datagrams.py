"""UDP over the sandbox's loopback: a socket that keeps datagrams until they are read (RFC 768).

Within a process a datagram is there as soon as it was sent, as natively; to another it goes through the
kernel. Limits: no broadcast, no multicast, nobody hears that a port is closed, and the buffer holds
:data:`CAPACITY` datagrams, of which later ones are lost.
"""

from __future__ import annotations

import errno
import socket as stock
from collections import deque
from typing import TYPE_CHECKING, Any

from pyodide.ffi import to_js

from counterpoint import parking
from counterpoint.descriptor_table import system_error
from counterpoint.error_numbers import host_error
from counterpoint.resolving import is_loopback
from counterpoint.sockets import Socket

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

#: Datagrams that wait to be read, and the largest in bytes (IPv4's).
CAPACITY = 4_096
LARGEST = 65_507
#: Port -> socket of this process that bound it.
_bound: dict[int, DatagramSocket] = {}


class DatagramSocket(Socket):
    """``socket.socket(type=SOCK_DGRAM)``."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._datagrams: deque[tuple[bytes, tuple[str, int]]] = deque()

    # -- addresses
    def _take_port(self, host: str, port: int) -> int:
        answer = parking.call(lambda ticket: parking.host.bindDatagrams(ticket, port))
        if answer < 0:
            raise host_error(-answer)
        _bound[answer] = self
        return answer

    def connect(self, address: Any) -> None:
        self._remote = self._reachable(address)
        if not self._local[1]:
            self.bind(("127.0.0.1", 0))

    def _reachable(self, address: Any) -> tuple[str, int]:
        self._check_open()
        host, port = address[:2]
        if not is_loopback(host):
            raise system_error(errno.ENETUNREACH)
        return ("127.0.0.1" if host in ("", "localhost", "0.0.0.0") else host, port)  # noqa: S104

    def listen(self, backlog: int = 128) -> None:
        raise system_error(errno.EOPNOTSUPP)

    def accept(self) -> tuple[Socket, Any]:
        raise system_error(errno.EOPNOTSUPP)

    # -- datagrams
    @property
    def readable(self) -> bool:
        return self._gone or bool(self._datagrams)

    @property
    def writable(self) -> bool:
        return True

    def offer_datagram(self, data: bytes, sender: tuple[str, int]) -> None:
        """A datagram came; one from elsewhere than the connected peer is not for this socket."""
        wanted = self._remote is None or self._remote[1] == sender[1]
        if wanted and len(self._datagrams) < CAPACITY:
            self._datagrams.append((data, sender))
            self._changed()

    def recvfrom(self, bufsize: int, flags: int = 0) -> tuple[bytes, Any]:
        self._check_open()
        self._let_others_run()
        if flags & stock.MSG_DONTWAIT and not self._datagrams:
            raise system_error(errno.EAGAIN)
        self._wait_until(lambda: self.readable)
        self._check_open()
        data, sender = self._datagrams[0] if flags & stock.MSG_PEEK else self._datagrams.popleft()
        return data[:bufsize], sender

    def recv(self, bufsize: int, flags: int = 0) -> bytes:
        return self.recvfrom(bufsize, flags)[0]

    def recvfrom_into(self, buffer: WriteableBuffer, nbytes: int = 0, flags: int = 0) -> tuple[int, Any]:
        view = memoryview(buffer).cast("B")
        data, sender = self.recvfrom(nbytes or len(view), flags)
        view[: len(data)] = data
        return len(data), sender

    def sendto(self, data: ReadableBuffer, *flags_and_address: Any) -> int:
        *_, address = flags_and_address
        return self._send_to(data, self._reachable(address))

    def send(self, data: ReadableBuffer, flags: int = 0) -> int:
        self._check_open()
        if self._remote is None:
            raise system_error(errno.EDESTADDRREQ)
        return self._send_to(data, self._remote)

    def sendall(self, data: ReadableBuffer, flags: int = 0) -> None:
        self.send(data, flags)

    def _send_to(self, data: ReadableBuffer, address: tuple[str, int]) -> int:
        datagram = bytes(data)
        if len(datagram) > LARGEST:
            raise system_error(errno.EMSGSIZE)
        if not self._local[1]:
            self.bind(("", 0))
        self._let_others_run()
        receiver = _bound.get(address[1])
        if receiver is not None:
            receiver.offer_datagram(datagram, ("127.0.0.1", self._local[1]))
        else:
            parking.host.sendDatagram(self._local[1], address[1], to_js(datagram))
        return len(datagram)

    # -- the end
    def shutdown(self, how: int) -> None:
        self._check_open()
        if self._remote is None:
            raise system_error(errno.ENOTCONN)

    def _real_close(self, *args: Any) -> None:
        if _bound.get(self._local[1]) is self:
            del _bound[self._local[1]]
            parking.host.unbindDatagrams(self._local[1])
        super()._real_close(*args)

    def _inherit(self, other: Socket) -> None:
        super()._inherit(other)
        if _bound.get(self._local[1]) is other:
            _bound[self._local[1]] = self


def deliver(port: int, peer_port: int, data: bytes) -> None:
    """JavaScript's call: a datagram of another process."""
    receiver = _bound.get(port)
    if receiver is not None:
        receiver.offer_datagram(data, ("127.0.0.1", peer_port))


def install() -> None:
    """Lets ``socket.socket`` make them."""
    Socket.kinds[int(stock.SOCK_DGRAM)] = DatagramSocket
