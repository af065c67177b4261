"""Linux' words for errors, where Emscripten's C library has others: these are the ones people search for.

Limit: errors that C raises itself, those of files above all, keep Emscripten's words, and every error keeps
its number.
"""

from __future__ import annotations

import errno
import os

_stock_strerror = os.strerror
_LINUX = {
    errno.EADDRINUSE: "Address already in use",
    errno.EADDRNOTAVAIL: "Cannot assign requested address",
    errno.ECHILD: "No child processes",
    errno.ECONNABORTED: "Software caused connection abort",
    errno.EHOSTUNREACH: "No route to host",
    errno.EINPROGRESS: "Operation now in progress",
    errno.EISCONN: "Transport endpoint is already connected",
    errno.ENETUNREACH: "Network is unreachable",
    errno.ENOTCONN: "Transport endpoint is not connected",
    errno.ENOTSOCK: "Socket operation on non-socket",
    errno.ENOTSUP: "Operation not supported",
    errno.ENOTTY: "Inappropriate ioctl for device",
    errno.ESPIPE: "Illegal seek",
    errno.ETIMEDOUT: "Connection timed out",
}


def strerror(code: int, /) -> str:
    """``os.strerror``."""
    return _LINUX.get(code) or _stock_strerror(code)


def install() -> None:
    os.strerror = strerror
