"""The three standard streams: input parks, output behaves as on a terminal or on a pipe."""

from __future__ import annotations

import functools
import io
import os
import sys
from typing import TYPE_CHECKING, Any

from counterpoint import parking, terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class StandardInput(io.RawIOBase):
    """Bytes that the sandbox sends; a read parks until there are some, or until the end of file."""

    name = "<stdin>"

    def __init__(self) -> None:
        super().__init__()
        self._bytes = bytearray()
        self._ended = False
        self._reader: parking.Wait | None = None

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
        return terminal.leads_to(0)

    def readinto(self, buffer: Any, /) -> int:
        while not self._bytes and not self._ended:
            self._reader = parking.Wait()
            parking.host.readInput(True)
            try:
                # A signal's exception (Ctrl-C) leaves from here, as EINTR does natively.
                parking.wait(self._reader)
            except BaseException:
                # What is typed from now on is for whoever reads next, which may be a child.
                parking.host.readInput(False)
                raise
        view = memoryview(buffer).cast("B")
        count = min(len(view), len(self._bytes))
        view[:count] = self._bytes[:count]
        del self._bytes[:count]
        if self._ended and not count and self.isatty():
            # Ctrl-D ends one read on a terminal, not the stream.
            self._ended = False
        return count


standard_input = StandardInput()
#: What descriptor 0 is until a program puts something else there.
_original = os.fstat(0)


def is_standard_input(descriptor: int) -> bool:
    """Whether a descriptor is this process's own input."""
    return descriptor == 0 and os.path.samestat(os.fstat(0), _original)


def _read(stock: Callable[[int, int], bytes], descriptor: int, count: int) -> bytes:
    if not is_standard_input(descriptor):
        return stock(descriptor, count)
    buffer = bytearray(count)
    return bytes(buffer[: standard_input.readinto(buffer)])


def attach(size: Mapping[str, int] | None, tty: Sequence[bool], *, unbuffered: bool) -> None:
    """Sets the streams up for a process in a terminal of the given size, or in none."""
    global _original
    _original = os.fstat(0)
    os.read = functools.partial(_read, os.read)
    terminal.attach(size, tty)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(standard_input), encoding="utf-8", line_buffering=True)
    setattr(sys, "__stdin__", sys.stdin)  # noqa: B010 - it is declared final
    for descriptor, name, errors in ((1, "stdout", "strict"), (2, "stderr", "backslashreplace")):
        raw: Any = io.FileIO(descriptor, "w", closefd=False)
        interactive = terminal.leads_to(descriptor)
        # C's isatty stays false, so that input() reads through Python's stream, which parks.
        raw.isatty = lambda interactive=interactive: interactive
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


def flush() -> None:
    """Writes out what is buffered; a closed stream is none of our business."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except AttributeError, OSError, ValueError:
            continue
