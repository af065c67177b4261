"""``fcntl.flock`` and ``fcntl.lockf`` between processes, whose waits leave the other threads running.

The C library's ``flock`` does nothing here. It is answered by a record lock over the whole file, which the
owner of the files keeps. Limits: such locks belong to the process, not to the open file, so that two
descriptors of one process never exclude each other, and closing any of them gives the lock up.
"""

from __future__ import annotations

import errno
import fcntl
from typing import TYPE_CHECKING, Any

from pyodide.ffi import can_run_sync

from counterpoint import parking

if TYPE_CHECKING:
    from collections.abc import Callable

_stock_lockf: Callable[..., None] = fcntl.lockf
_LONGEST_PAUSE = 0.05


def _lockf(fd: Any, cmd: int, *args: Any) -> None:
    if cmd & (fcntl.LOCK_NB | fcntl.LOCK_UN) or not can_run_sync():
        _stock_lockf(fd, cmd, *args)
        return
    pause = 0.001
    while True:
        try:
            _stock_lockf(fd, cmd | fcntl.LOCK_NB, *args)
            return
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
        parking.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


def _flock(fd: Any, operation: int, /) -> None:
    _lockf(fd, operation)


def install() -> None:
    fcntl.lockf = _lockf
    fcntl.flock = _flock
