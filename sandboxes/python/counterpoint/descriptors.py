"""``os.pipe`` and file descriptors of pipes.

Emscripten's pipes cannot wait, so these live in Python: descriptors of their own, beside those of sockets,
for ``os.read``, ``os.write`` and their like, for ``os.fdopen`` and for selectors. What lies outside: the
built-in ``open`` with a pipe's number, and ``os.dup2`` of a pipe onto one of the standard streams.
"""

from __future__ import annotations

import errno
import io
import os
import stat
from typing import TYPE_CHECKING, Any

from counterpoint import parking
from counterpoint.sockets import by_descriptor, new_descriptor

if TYPE_CHECKING:
    from collections.abc import Callable

#: Bytes that a pipe holds, as on Linux.
CAPACITY = 65_536


def _error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


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
                raise _error(errno.EAGAIN)
            condition = parking.Wait()
            self.watchers.add(condition)
            try:
                parking.wait(condition)
            finally:
                self.watchers.discard(condition)

    def read(self, count: int) -> bytes:
        if self.writes:
            raise _error(errno.EBADF)
        self._wait_until(lambda: self.readable)
        data = bytes(self.pipe.bytes[:count])
        del self.pipe.bytes[:count]
        self.pipe.changed()
        return data

    def write(self, data: Any) -> int:
        if not self.writes:
            raise _error(errno.EBADF)
        rest = memoryview(data).cast("B")
        total = len(rest)
        while rest:
            self._wait_until(lambda: self.writable)
            if not self.pipe.readers:
                raise _error(errno.EPIPE)
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


ends: dict[int, End] = {}


class PipeFile(io.RawIOBase):
    """What ``os.fdopen`` makes of a pipe's descriptor, below its buffer."""

    def __init__(self, descriptor: int, *, writes: bool, closefd: bool = True) -> None:
        super().__init__()
        self.name = descriptor
        self.mode = "wb" if writes else "rb"
        self._closefd = closefd
        self._end = ends[descriptor]

    def fileno(self) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file")
        return self._end.descriptor

    def readable(self) -> bool:
        return not self._end.writes

    def writable(self) -> bool:
        return self._end.writes

    def readinto(self, buffer: Any, /) -> int | None:
        view = memoryview(buffer).cast("B")
        try:
            data = self._end.read(len(view))
        except BlockingIOError:
            return None
        view[: len(data)] = data
        return len(data)

    def write(self, data: Any, /) -> int | None:
        try:
            return self._end.write(data)
        except BlockingIOError:
            return None

    def close(self) -> None:
        if not self.closed:
            super().close()
            if self._closefd and self._end.descriptor in ends:
                self._end.close()


def open_descriptor(
    file: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    """``io.open``, also for the descriptor of a pipe."""
    if file not in ends:
        return open(file, mode, buffering, encoding, errors, newline, closefd, opener)
    writes = any(letter in mode for letter in "wa")
    raw = PipeFile(file, writes=writes, closefd=closefd)
    if buffering == 0:
        return raw
    size = buffering if buffering > 1 else io.DEFAULT_BUFFER_SIZE
    binary = io.BufferedWriter(raw, size) if writes else io.BufferedReader(raw, size)
    if "b" in mode:
        return binary
    return io.TextIOWrapper(binary, encoding, errors, newline, line_buffering=buffering == 1)


def pipe() -> tuple[int, int]:
    """``os.pipe``."""
    made = Pipe()
    return End(made, writes=False).descriptor, End(made, writes=True).descriptor


def _for_pipes(name: str, of_pipe: Callable[..., Any]) -> None:
    """Replaces ``os.name`` by a function that knows pipes and asks the stock one of everything else."""
    stock = getattr(os, name)

    def replaced(fd: Any, /, *args: Any, **options: Any) -> Any:
        end = ends.get(fd) if isinstance(fd, int) else None
        return stock(fd, *args, **options) if end is None else of_pipe(end, *args, **options)

    replaced.__name__ = replaced.__qualname__ = name
    setattr(os, name, replaced)


def _fstat(end: End) -> os.stat_result:
    return os.stat_result((stat.S_IFIFO | 0o600, end.descriptor, 0, 1, 1000, 1000, 0, 0, 0, 0))


def _set_blocking(end: End, blocking: bool, /) -> None:
    end.blocking = bool(blocking)


def _fdopen(
    fd: int, mode: str = "r", buffering: int = -1, encoding: Any = None, *args: Any, **kw: Any
) -> Any:
    return open_descriptor(fd, mode, buffering, encoding, *args, **kw)


def install() -> None:
    os.pipe = pipe
    _for_pipes("read", End.read)
    _for_pipes("write", End.write)
    _for_pipes("close", End.close)
    _for_pipes("dup", lambda end: End(end.pipe, writes=end.writes).descriptor)
    _for_pipes("fstat", _fstat)
    _for_pipes("isatty", lambda end: False)
    _for_pipes("set_blocking", _set_blocking)
    _for_pipes("get_blocking", lambda end: end.blocking)
    _for_pipes("set_inheritable", lambda end, inheritable: None)
    _for_pipes("get_inheritable", lambda end: False)
    _for_pipes("fdopen", lambda end, *args, **options: _fdopen(end.descriptor, *args, **options))
