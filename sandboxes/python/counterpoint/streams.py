"""Byte streams: what stands behind a connected socket.

A :class:`Stream` is one end of a connection of the sandbox's loopback network; bytes that arrive are kept
here until a socket reads them, and what was read is told to the other end, which may then send more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pyodide.ffi import to_js

from counterpoint import parking

if TYPE_CHECKING:
    from collections.abc import Callable

#: Bytes that may be under way in one direction before a writer must wait: Linux' order of magnitude.
CAPACITY = 256 * 1024


class Stream:
    """One end of a connection. ``pending`` counts bytes that the other end has not read yet."""

    def __init__(self) -> None:
        self.incoming = bytearray()
        self.ended = False
        self.reset = False
        self.pending = 0
        self.on_change: Callable[[], None] = lambda: None

    @property
    def readable(self) -> bool:
        return bool(self.incoming) or self.ended or self.reset

    @property
    def writable(self) -> bool:
        return self.room > 0 or self.reset

    @property
    def room(self) -> int:
        """Bytes that may still be sent before the other end reads."""
        return max(0, CAPACITY - self.pending)

    def take(self, count: int) -> bytes:
        """Removes and returns at most ``count`` bytes of what has arrived."""
        taken = bytes(self.incoming[:count])
        del self.incoming[:count]
        if taken:
            self._tell_taken(len(taken))
        return taken

    def deliver(self, data: bytes) -> None:
        self.incoming += data
        self.on_change()

    def deliver_end(self) -> None:
        self.ended = True
        self.on_change()

    def deliver_reset(self) -> None:
        self.reset = True
        self.incoming.clear()
        self.on_change()

    def drained(self, pending: int) -> None:
        full = self.room == 0
        self.pending = pending
        if full:
            self.on_change()

    def send(self, data: bytes) -> None:
        raise NotImplementedError

    def end(self) -> None:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def _tell_taken(self, count: int) -> None:
        raise NotImplementedError


class Connection(Stream):
    """An end that goes through the sandbox's kernel, perhaps to another process."""

    #: Every open connection of this process, by its number.
    table: ClassVar[dict[int, Connection]] = {}

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        Connection.table[number] = self

    def send(self, data: bytes) -> None:
        self.pending = parking.host.send(self.number, to_js(data))

    def end(self) -> None:
        parking.host.shutdown(self.number)

    def close(self) -> None:
        if Connection.table.pop(self.number, None) is not None:
            parking.host.close(self.number)

    def _tell_taken(self, count: int) -> None:
        if self.number in Connection.table:
            parking.host.taken(self.number, count)


class PairEnd(Stream):
    """An end whose other end lives in the same process: ``socket.socketpair``."""

    other: PairEnd

    def send(self, data: bytes) -> None:
        self.pending += len(data)
        self.other.deliver(data)

    def end(self) -> None:
        self.other.deliver_end()

    def close(self) -> None:
        self.other.deliver_end()

    def _tell_taken(self, count: int) -> None:
        self.other.drained(self.other.pending - count)


def make_pair() -> tuple[PairEnd, PairEnd]:
    """Two ends joined to each other."""
    left, right = PairEnd(), PairEnd()
    left.other, right.other = right, left
    return left, right
