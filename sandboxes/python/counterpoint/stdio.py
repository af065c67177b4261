"""The three standard streams: input parks, output behaves as on a terminal or on a pipe."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, Any

from counterpoint import parking

if TYPE_CHECKING:
    from collections.abc import Mapping


class StandardInput(io.RawIOBase):
    """Bytes that the sandbox sends; a read parks until there are some, or until the end of file."""

    name = "<stdin>"

    def __init__(self) -> None:
        super().__init__()
        self._bytes = bytearray()
        self._ended = False
        self._reader: parking.Wait | None = None
        self.terminal = False

    def feed(self, data: bytes | None) -> None:
        """More input, or None at its end."""
        if data is None:
            self._ended = True
        else:
            self._bytes += data
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.set()

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0

    def isatty(self) -> bool:
        return self.terminal

    def readinto(self, buffer: Any, /) -> int:
        while not self._bytes and not self._ended:
            self._reader = parking.Wait()
            # A signal's exception (Ctrl-C) leaves from here, as EINTR does natively.
            parking.wait(self._reader)
        view = memoryview(buffer).cast("B")
        count = min(len(view), len(self._bytes))
        view[:count] = self._bytes[:count]
        del self._bytes[:count]
        if self._ended and not count and self.terminal:
            # Ctrl-D ends one read on a terminal, not the stream.
            self._ended = False
        return count


standard_input = StandardInput()


def attach(terminal: Mapping[str, int] | None, *, unbuffered: bool) -> None:
    """Sets the streams up for a process with the given terminal, or for pipes."""
    standard_input.terminal = terminal is not None
    sys.stdin = io.TextIOWrapper(io.BufferedReader(standard_input), encoding="utf-8", line_buffering=True)
    setattr(sys, "__stdin__", sys.stdin)  # noqa: B010 - it is declared final
    for descriptor, name, errors in ((1, "stdout", "strict"), (2, "stderr", "backslashreplace")):
        raw: Any = io.FileIO(descriptor, "w", closefd=False)
        # C's isatty stays false, so that input() reads through Python's stream, which parks.
        raw.isatty = lambda: terminal is not None
        interactive = terminal is not None
        binary: Any = raw if unbuffered and not interactive else io.BufferedWriter(raw)
        stream = io.TextIOWrapper(
            binary,
            encoding="utf-8",
            errors=errors,
            line_buffering=interactive or name == "stderr",
            write_through=unbuffered,
        )
        stream.mode = "w"  # pyright: ignore[reportAttributeAccessIssue]
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    _install_terminal(terminal)


#: Size of the terminal; None where there is none.
_size: os.terminal_size | None = None


def resize(columns: int, rows: int) -> None:
    """The terminal, if there is one, has another size now."""
    global _size
    if _size is not None:
        _size = os.terminal_size((columns, rows))


def _install_terminal(terminal: Mapping[str, int] | None) -> None:
    global _size
    _size = os.terminal_size((terminal["columns"], terminal["rows"])) if terminal else None

    def isatty(descriptor: int) -> bool:
        return descriptor in (0, 1, 2) and _size is not None

    def get_terminal_size(descriptor: int = 1) -> os.terminal_size:
        if _size is None or descriptor not in (0, 1, 2):
            raise OSError(errno.ENOTTY, os.strerror(errno.ENOTTY))
        return _size

    os.isatty = isatty
    os.get_terminal_size = get_terminal_size


def flush() -> None:
    """Writes out what is buffered; a closed stream is none of our business."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except AttributeError, OSError, ValueError:
            continue
