"""``select.epoll`` over the sandbox's sockets: what trio's loop waits on.

Level-triggered and one-shot interest, as ``epoll(7)`` has them; ``EPOLLET`` is taken as level-triggered,
which wakes too often rather than too seldom.
"""

from __future__ import annotations

import errno
import select
import time
from typing import TYPE_CHECKING, Any, Self

from counterpoint import parking
from counterpoint.descriptor_table import by_descriptor
from counterpoint.selecting import descriptor_of, wait_for_change

if TYPE_CHECKING:
    from types import TracebackType

_CONSTANTS = {
    "EPOLLIN": 0x1,
    "EPOLLPRI": 0x2,
    "EPOLLOUT": 0x4,
    "EPOLLERR": 0x8,
    "EPOLLHUP": 0x10,
    "EPOLLRDHUP": 0x2000,
    "EPOLLEXCLUSIVE": 1 << 28,
    "EPOLLONESHOT": 1 << 30,
    "EPOLLET": 1 << 31,
    "EPOLL_CLOEXEC": 0x80000,
}
_IN, _OUT, _ONESHOT = _CONSTANTS["EPOLLIN"], _CONSTANTS["EPOLLOUT"], _CONSTANTS["EPOLLONESHOT"]


class Epoll:
    """An epoll object; :meth:`poll` parks the thread."""

    def __init__(self, sizehint: int = -1, flags: int = 0) -> None:
        self._interest: dict[int, int] = {}
        self.closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._interest.clear()
        self.closed = True

    def register(self, fd: Any, eventmask: int = _IN | _OUT) -> None:
        number = self._number(fd)
        if number in self._interest:
            raise FileExistsError(errno.EEXIST, "File exists")
        self._interest[number] = eventmask

    def modify(self, fd: Any, eventmask: int) -> None:
        number = self._number(fd)
        if number not in self._interest:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory")
        self._interest[number] = eventmask

    def unregister(self, fd: Any) -> None:
        number = self._number(fd)
        if self._interest.pop(number, None) is None:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    def poll(self, timeout: float | None = None, maxevents: int = -1) -> list[tuple[int, int]]:
        """Ready descriptors with their events; ``timeout`` in seconds, negative or None for ever."""
        self._check_open()
        parking.give_way_if_due()
        end = None if timeout is None or timeout < 0 else time.monotonic() + timeout
        while True:
            ready = self._ready()
            left = None if end is None else end - time.monotonic()
            if ready or (left is not None and left <= 0):
                chosen = ready if maxevents < 0 else ready[:maxevents]
                for number, _ in chosen:
                    if self._interest[number] & _ONESHOT:
                        self._interest[number] = 0
                return chosen
            wait_for_change(self._interest, left)

    def _ready(self) -> list[tuple[int, int]]:
        ready = []
        for number, wanted in self._interest.items():
            socket = by_descriptor.get(number)
            if socket is None:
                continue
            events = wanted & ((_IN if socket.readable else 0) | (_OUT if socket.writable else 0))
            if events:
                ready.append((number, events))
        return ready

    def _number(self, fd: Any) -> int:
        self._check_open()
        return descriptor_of(fd)

    def _check_open(self) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed epoll object")


def install() -> None:
    """Emscripten has no epoll: gives ``select`` one."""
    for name, value in _CONSTANTS.items():
        setattr(select, name, value)
    select.epoll = Epoll  # pyright: ignore[reportAttributeAccessIssue]
