"""``selectors`` and ``select`` over the sandbox's sockets: parks until one is ready."""

from __future__ import annotations

import select
import selectors
import time
from typing import TYPE_CHECKING, Any

from counterpoint import collector, parking
from counterpoint.descriptor_table import by_descriptor

if TYPE_CHECKING:
    from collections.abc import Iterable


class ParkingSelector(selectors._BaseSelectorImpl):  # pyright: ignore[reportAttributeAccessIssue]
    """Ready sockets at once, else the thread parks until one changes; polls nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._fd_to_key: dict[int, selectors.SelectorKey]

    def _ready(self) -> list[tuple[selectors.SelectorKey, int]]:
        ready = []
        for key in self._fd_to_key.values():
            socket = by_descriptor.get(key.fd)
            if socket is None:
                continue
            events = 0
            if key.events & selectors.EVENT_READ and socket.readable:
                events |= selectors.EVENT_READ
            if key.events & selectors.EVENT_WRITE and socket.writable:
                events |= selectors.EVENT_WRITE
            if events:
                ready.append((key, events))
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
            wait_for_change(self._fd_to_key, left)
            ready = self._ready()
        return ready


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
