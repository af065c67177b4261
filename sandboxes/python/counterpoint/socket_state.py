"""What a socket is, before it is bound or connected: its kind, options, time-out, and readiness."""

from __future__ import annotations

import errno
import os
import socket as stock
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from counterpoint import parking
from counterpoint.descriptor_table import by_descriptor, new_descriptor, system_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from counterpoint.streams import Stream

_StockSocket = stock.socket


class SocketState(_StockSocket):
    """What a socket knows of itself; the C constructor is never called, its descriptor stays -1."""

    def __init__(
        self,
        family: int = -1,
        type: int = -1,  # noqa: A002 - the stock signature
        proto: int = -1,
    ) -> None:
        if family not in (-1, stock.AF_INET):
            raise OSError(errno.EAFNOSUPPORT, "The sandbox has IPv4 only: use AF_INET and 127.0.0.1")
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
        self._backlog: deque[Any] = deque()
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
        # trio asks before it accepts.
        if (level, option) == (stock.SOL_SOCKET, stock.SO_ACCEPTCONN):
            return int(self._listening)
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
                raise system_error(errno.EBADF)
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                raise TimeoutError("timed out")
            condition = parking.Wait()
            self.watchers.add(condition)
            try:
                parking.wait(condition, left)
            finally:
                self.watchers.discard(condition)

    def _let_others_run(self) -> None:
        """A blocking call releases the GIL natively, even when it has nothing to wait for."""
        if self._timeout != 0:
            parking.give_way_if_due()

    def _check_open(self) -> None:
        if self._gone:
            raise system_error(errno.EBADF)

    def _connected(self) -> Stream:
        self._check_open()
        if self._stream is None:
            raise system_error(errno.ENOTCONN)
        return self._stream
