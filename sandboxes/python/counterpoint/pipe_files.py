"""Files on the descriptor of a pipe: what ``os.fdopen`` and ``io.open`` make of one."""

from __future__ import annotations

import io
from typing import Any

from counterpoint.pipes import ends


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
