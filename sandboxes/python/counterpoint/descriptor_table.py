"""Numbers of open sockets and pipes, which live in Python and not in the system below."""

from __future__ import annotations

import itertools
import os
import weakref
from typing import Any

#: Far above real descriptors, so that the two cannot be mistaken for each other.
_descriptors = itertools.count(100_000)
#: What selectors ask: sockets, and the ends of pipes.
by_descriptor: weakref.WeakValueDictionary[int, Any] = weakref.WeakValueDictionary()
#: Sockets that nobody holds but by number (``socket.detach``).
detached: dict[int, Any] = {}


def new_descriptor() -> int:
    """A number that no file, socket or pipe of this process has."""
    return next(_descriptors)


def system_error(number: int) -> OSError:
    """What a system call that fails with ``number`` raises."""
    return OSError(number, os.strerror(number))
