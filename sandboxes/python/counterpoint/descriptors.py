"""``os.read``, ``os.write`` and their like, for the descriptors of pipes and sockets as well.

What lies outside: the built-in ``open`` with a pipe's number, and ``os.dup2`` of a pipe onto one of the
standard streams.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

from counterpoint.descriptor_table import by_descriptor, detached
from counterpoint.pipe_files import open_descriptor
from counterpoint.pipes import End, pipe
from counterpoint.sockets import Socket

if TYPE_CHECKING:
    from collections.abc import Callable


def _replace(name: str, of_pipe: Callable[..., Any], of_socket: Callable[..., Any] | None = None) -> None:
    """Replaces ``os.name`` by a function that knows pipes and sockets and asks the stock one of all else."""
    stock = getattr(os, name)

    def replaced(fd: Any, /, *args: Any, **options: Any) -> Any:
        open_ = by_descriptor.get(fd) if isinstance(fd, int) else None
        if isinstance(open_, End):
            return of_pipe(open_, *args, **options)
        if open_ is not None and of_socket is not None:
            return of_socket(open_, *args, **options)
        return stock(fd, *args, **options)

    replaced.__name__ = replaced.__qualname__ = name
    setattr(os, name, replaced)


def _status(kind: int, number: int) -> os.stat_result:
    return os.stat_result((kind | 0o600, number, 0, 1, 1000, 1000, 0, 0, 0, 0))


def _set_blocking(end: End, blocking: bool, /) -> None:
    end.blocking = bool(blocking)


def _close_socket(socket: Socket) -> None:
    detached.pop(socket.fileno(), None)
    socket._real_close()


def _fdopen(
    fd: int, mode: str = "r", buffering: int = -1, encoding: Any = None, *args: Any, **kw: Any
) -> Any:
    return open_descriptor(fd, mode, buffering, encoding, *args, **kw)


def install() -> None:
    os.pipe = pipe
    _replace("read", End.read, Socket.recv)
    _replace("write", End.write, Socket.send)
    _replace("close", End.close, _close_socket)
    _replace("dup", lambda end: End(end.pipe, writes=end.writes).descriptor, Socket.dup)
    _replace(
        "fstat",
        lambda end: _status(stat.S_IFIFO, end.descriptor),
        lambda socket: _status(stat.S_IFSOCK, socket.fileno()),
    )
    _replace("isatty", lambda end: False, lambda socket: False)
    _replace("set_blocking", _set_blocking, Socket.setblocking)
    _replace("get_blocking", lambda end: end.blocking, Socket.getblocking)
    _replace("set_inheritable", lambda end, inheritable: None, Socket.set_inheritable)
    _replace("get_inheritable", lambda end: False, Socket.get_inheritable)
    _replace("fdopen", lambda end, *args, **options: _fdopen(end.descriptor, *args, **options))
