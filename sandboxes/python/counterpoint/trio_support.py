"""What trio asks of the platform while it is imported, besides epoll.

trio chooses its I/O manager by ``sys.platform``. What it then uses of Linux (epoll, ``socketpair``,
``signal.set_wakeup_fd``) is here; ``os.pidfd_open`` says ENOSYS, as an older kernel would.
"""

from __future__ import annotations

import errno
import os
import threading

from counterpoint import after_import


def _pidfd_open(pid: int, flags: int = 0) -> int:
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))


def install() -> None:
    """Takes effect when trio is imported, whichever version it is."""
    after_import.around("trio", after_import.on_linux)
    if not hasattr(os, "pidfd_open"):
        os.pidfd_open = _pidfd_open  # pyright: ignore[reportAttributeAccessIssue]
    # trio asserts that locks are those of _thread.
    threading._PyRLock.__module__ = "_thread"  # pyright: ignore[reportAttributeAccessIssue]
