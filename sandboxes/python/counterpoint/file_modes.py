"""``os.umask``: Emscripten keeps one and asks nobody about it, so the files of the sandbox are told."""

from __future__ import annotations

import os

from counterpoint import parking

_mask = 0o022


def become(mask: int) -> None:
    """Called once, when the interpreter is given to a process."""
    umask(mask)


def current() -> int:
    """What children inherit."""
    return _mask


def umask(mask: int, /) -> int:
    """``os.umask``: returns the one until now."""
    global _mask
    before, _mask = _mask, mask & 0o777
    parking.host.setUmask(_mask)
    return before


def install() -> None:
    os.umask = umask
