"""``selectors`` and ``select`` over the sandbox's sockets: parks until one is ready."""

from __future__ import annotations

import select
import selectors
import time
from typing import TYPE_CHECKING, Any

from counterpoint import collector, parking
from counterpoint.descriptor_table import by_descriptor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class _Notice(parking.Wait):
    """Stays with a socket and tells a selector whenever it changes."""

    __slots__ = ("_descriptor", "_tell")

    def __init__(self, descriptor: int, tell: Callable[[int], None]) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._tell = tell
        self._stay()

    def set(self, value: Any = None) -> None:
        # Who is told is forgotten.
        self._stay()
        self._tell(self._descriptor)

    def _stay(self) -> None:
        socket = by_descriptor.get(self._descriptor)
        if socket is not None:
            socket.watchers.add(self)

    def leave(self) -> None:
        socket = by_descriptor.get(self._descriptor)
        if socket is not None:
            socket.watchers.discard(self)


class ParkingSelector(selectors._BaseSelectorImpl):  # pyright: ignore[reportAttributeAccessIssue]
    """Ready sockets at once, else the thread parks until one changes; polls nothing.

    As ``epoll``, it looks only at sockets that have changed since they were last found not to be ready: a
    server with fifty connections must not look at all of them for each byte.
    """

    def __init__(self) -> None:
        super().__init__()
        self._fd_to_key: dict[int, selectors.SelectorKey]
        self._notices: dict[int, _Notice] = {}
        #: What may be ready, in the order in which it changed.
        self._changed: dict[int, None] = {}
        self._parked: set[parking.Wait] = set()

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        key = super().register(fileobj, events, data)
        self._notices[key.fd] = _Notice(key.fd, self._tell)
        self._changed[key.fd] = None
        return key

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        key = super().unregister(fileobj)
        self._changed.pop(key.fd, None)
        self._notices.pop(key.fd).leave()
        return key

    def close(self) -> None:
        for notice in self._notices.values():
            notice.leave()
        self._notices.clear()
        super().close()

    def _tell(self, descriptor: int) -> None:
        self._changed[descriptor] = None
        for condition in self._parked:
            condition.set()

    def _ready(self) -> list[tuple[selectors.SelectorKey, int]]:
        ready = []
        for descriptor in list(self._changed):
            key, socket = self._fd_to_key.get(descriptor), by_descriptor.get(descriptor)
            events = 0 if key is None or socket is None else _events(socket, key.events)
            if events:
                ready.append((key, events))
            else:
                self._changed.pop(descriptor, None)
        return ready

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        now = time.monotonic()
        parking.give_way_if_due()
        ready = self._ready()
        if ready or (timeout is not None and timeout <= 0):
            return ready
        collector.collect_if_due()
        end = None if timeout is None else now + timeout
        while not ready:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self._park(left)
            ready = self._ready()
        return ready

    def _park(self, timeout: float | None) -> None:
        condition = parking.Wait()
        self._parked.add(condition)
        # With time slices another thread may have come between the look and this.
        if self._changed:
            condition.set()
        try:
            parking.wait(condition, timeout)
        finally:
            self._parked.discard(condition)


def _events(socket: Any, wanted: int) -> int:
    """Which of the ``wanted`` events have come."""
    events = 0
    if wanted & selectors.EVENT_READ and socket.readable:
        events |= selectors.EVENT_READ
    if wanted & selectors.EVENT_WRITE and socket.writable:
        events |= selectors.EVENT_WRITE
    return events


def wait_for_change(descriptors: Iterable[int], timeout: float | None) -> None:
    """Parks until one of the sockets behind ``descriptors`` changes, or for ``timeout`` seconds."""
    condition = parking.Wait()
    sockets = [socket for fd in descriptors if (socket := by_descriptor.get(fd)) is not None]
    for socket in sockets:
        socket.watchers.add(condition)
    try:
        parking.wait(condition, timeout)
    finally:
        for socket in sockets:
            socket.watchers.discard(condition)


def descriptor_of(file: Any) -> int:
    """The number of a file, given itself or by an object that has one."""
    return file if isinstance(file, int) else file.fileno()


def select_(
    read: Iterable[Any], write: Iterable[Any], exceptional: Iterable[Any], timeout: float | None = None, /
) -> tuple[list[Any], list[Any], list[Any]]:
    """``select.select``."""
    selector = ParkingSelector()
    wanted: dict[int, int] = {}
    readers, writers = list(read), list(write)
    for file in readers:
        wanted[descriptor_of(file)] = selectors.EVENT_READ
    for file in writers:
        wanted[descriptor_of(file)] = wanted.get(descriptor_of(file), 0) | selectors.EVENT_WRITE
    for fd, events in wanted.items():
        selector.register(fd, events)
    ready = {key.fd: events for key, events in selector.select(timeout)}

    def chosen(files: list[Any], event: int) -> list[Any]:
        return [file for file in files if ready.get(descriptor_of(file), 0) & event]

    return chosen(readers, selectors.EVENT_READ), chosen(writers, selectors.EVENT_WRITE), []


class Poll:
    """``select.poll`` as far as httpcore and subprocess use it."""

    def __init__(self) -> None:
        self._events: dict[int, int] = {}

    def register(self, file: Any, events: int = select.POLLIN | select.POLLOUT) -> None:
        self._events[descriptor_of(file)] = events

    modify = register

    def unregister(self, file: Any) -> None:
        del self._events[descriptor_of(file)]

    def poll(self, timeout: float | None = None) -> list[tuple[int, int]]:
        readers = [fd for fd, events in self._events.items() if events & select.POLLIN]
        writers = [fd for fd, events in self._events.items() if events & select.POLLOUT]
        seconds = None if timeout is None or timeout < 0 else timeout / 1000
        read, write, _ = select_(readers, writers, [], seconds)
        ready = dict.fromkeys(read, select.POLLIN)
        for fd in write:
            ready[fd] = ready.get(fd, 0) | select.POLLOUT
        return list(ready.items())


def install() -> None:
    """Every selector of the standard library parks."""
    for name in ("DefaultSelector", "SelectSelector", "PollSelector"):
        setattr(selectors, name, ParkingSelector)
    select.select = select_
    select.poll = Poll  # pyright: ignore[reportAttributeAccessIssue]
