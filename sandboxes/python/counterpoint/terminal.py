"""The terminal of a process's session: ``isatty``, its size, and ``termios`` for echo and keys.

The terminal itself is the sandbox's (``kernel/terminal``): this module keeps the flags that a program sets
and tells it those that mean something there. ``/dev/tty`` cannot be opened, so that ``getpass`` and others
take the standard streams.
"""

from __future__ import annotations

import contextlib
import errno
import os
import termios
from typing import TYPE_CHECKING, Any

from counterpoint import parking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Size of the terminal; None where there is none.
_size: os.terminal_size | None = None
_tty: tuple[bool, ...] = (False, False, False)

#: As a terminal is when a program starts, in the order of ``tcgetattr``; characters as on Linux.
_characters = [b"\x00"] * 32
for _index, _character in (
    (termios.VINTR, b"\x03"),
    (termios.VQUIT, b"\x1c"),
    (termios.VERASE, b"\x7f"),
    (termios.VKILL, b"\x15"),
    (termios.VEOF, b"\x04"),
    (termios.VMIN, b"\x01"),
    (termios.VSUSP, b"\x1a"),
):
    _characters[_index] = _character
_cooked: list[Any] = [
    termios.ICRNL | termios.IXON,
    termios.OPOST | termios.ONLCR,
    termios.CS8 | termios.CREAD,
    termios.ISIG | termios.ICANON | termios.ECHO | termios.ECHOE | termios.ECHOK | termios.IEXTEN,
    termios.B38400,
    termios.B38400,
    _characters,
]
_attributes = _cooked


def attach(size: Mapping[str, int] | None, tty: Sequence[bool]) -> None:
    """The process starts in a terminal of this size; ``tty`` says which standard streams lead to it."""
    global _size, _tty
    _size = os.terminal_size((size["columns"], size["rows"])) if size else None
    _tty = tuple(tty)
    os.isatty = leads_to
    os.get_terminal_size = _get_terminal_size
    termios.tcgetattr = _tcgetattr
    termios.tcsetattr = _tcsetattr
    with contextlib.suppress(OSError):
        os.unlink("/dev/tty")


def leads_to(descriptor: int, /) -> bool:
    """Whether a descriptor is the terminal's (``os.isatty``)."""
    return 0 <= descriptor < len(_tty) and _tty[descriptor]


def resize(columns: int, rows: int) -> None:
    """The terminal, if there is one, has another size now."""
    global _size
    if _size is not None:
        _size = os.terminal_size((columns, rows))


def _get_terminal_size(descriptor: int = 1, /) -> os.terminal_size:
    if _size is None or not leads_to(descriptor):
        raise OSError(errno.ENOTTY, os.strerror(errno.ENOTTY))
    return _size


def _descriptor(fd: Any) -> int:
    descriptor = fd if isinstance(fd, int) else fd.fileno()
    if not leads_to(descriptor):
        raise termios.error(errno.ENOTTY, os.strerror(errno.ENOTTY))
    return descriptor


def _tcgetattr(fd: Any, /) -> list[Any]:
    _descriptor(fd)
    return [*_attributes[:6], list(_attributes[6])]


def _tcsetattr(fd: Any, when: int, attributes: list[Any], /) -> None:
    global _attributes
    _descriptor(fd)
    _attributes = [*attributes[:6], list(attributes[6])]
    local = attributes[3]
    parking.host.terminalMode(
        bool(local & termios.ICANON),
        bool(local & termios.ECHO),
        bool(local & termios.ISIG),
        bool(attributes[0] & termios.ICRNL),
        bool(attributes[1] & termios.OPOST and attributes[1] & termios.ONLCR),
    )
