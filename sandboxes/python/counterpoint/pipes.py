"""``os.pipe``. Emscripten's pipes cannot wait, so these live in Python."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

from counterpoint import parking
from counterpoint.descriptor_table import by_descriptor, new_descriptor, system_error

if TYPE_CHECKING:
    from collections.abc import Callable

#: Bytes that a pipe holds, as on Linux.
CAPACITY = 65_536
#: Open ends by their descriptor.
ends: dict[int, End] = {}


class Pipe:
    """The bytes between the ends of a pipe, and who waits for them."""

    def __init__(self) -> None:
        self.bytes = bytearray()
        self.readers = 0
        self.writers = 0
        self.watchers: set[parking.Wait] = set()
        self._sink: Callable[[bytes | None], None] | None = None

    def changed(self) -> None:
        watchers = list(self.watchers)
        self.watchers.clear()
        for watcher in watchers:
            watcher.set()

    def feed(self, data: bytes) -> None:
        """Puts bytes in, however many there are already."""
        if self._sink is not None:
            self._sink(data)
        else:
            self.bytes += data
            self.changed()

    def pour_into(self, sink: Callable[[bytes | None], None]) -> None:
        """From now on everything goes to ``sink``, another process's input; None is the end."""
        self._sink = sink
        if self.bytes:
            sink(bytes(self.bytes))
            self.bytes.clear()
        if not self.writers:
            sink(None)
        self.changed()

    def writer_left(self) -> None:
        self.writers -= 1
        if not self.writers and self._sink is not None:
            self._sink(None)
        self.changed()

    def reader_left(self) -> None:
        self.readers -= 1
        self.changed()


class End:
    """An open descriptor of a pipe. Has what selectors look at, as a socket."""

    def __init__(self, pipe: Pipe, *, writes: bool) -> None:
        self.pipe = pipe
        self.writes = writes
        self.blocking = True
        if writes:
            pipe.writers += 1
        else:
            pipe.readers += 1
        self.descriptor = new_descriptor()
        ends[self.descriptor] = by_descriptor[self.descriptor] = self

    @property
    def watchers(self) -> set[parking.Wait]:
        return self.pipe.watchers

    @property
    def readable(self) -> bool:
        # The writing end shows as readable when nobody reads any more: that is how asyncio notices.
        return not self.pipe.readers if self.writes else bool(self.pipe.bytes) or not self.pipe.writers

    @property
    def writable(self) -> bool:
        return self.writes and (len(self.pipe.bytes) < CAPACITY or not self.pipe.readers)

    def _wait_until(self, ready: Callable[[], bool]) -> None:
        while not ready():
            if not self.blocking:
                raise system_error(errno.EAGAIN)
            condition = parking.Wait()
            self.watchers.add(condition)
            try:
                parking.wait(condition)
            finally:
                self.watchers.discard(condition)

    def read(self, count: int) -> bytes:
        if self.writes:
            raise system_error(errno.EBADF)
        self._wait_until(lambda: self.readable)
        data = bytes(self.pipe.bytes[:count])
        del self.pipe.bytes[:count]
        self.pipe.changed()
        return data

    def write(self, data: Any) -> int:
        if not self.writes:
            raise system_error(errno.EBADF)
        rest = memoryview(data).cast("B")
        total = len(rest)
        while rest:
            self._wait_until(lambda: self.writable)
            if not self.pipe.readers:
                raise system_error(errno.EPIPE)
            chunk = rest[: CAPACITY - len(self.pipe.bytes)]
            rest = rest[len(chunk) :]
            self.pipe.feed(bytes(chunk))
            if not self.blocking:
                break
        return total - len(rest)

    def close(self) -> None:
        del ends[self.descriptor]
        if self.writes:
            self.pipe.writer_left()
        else:
            self.pipe.reader_left()


def pipe() -> tuple[int, int]:
    """``os.pipe``."""
    made = Pipe()
    return End(made, writes=False).descriptor, End(made, writes=True).descriptor
