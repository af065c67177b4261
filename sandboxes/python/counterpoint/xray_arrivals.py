"""When a request came to the process: a busy event loop takes it up later."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from counterpoint import sockets
from counterpoint.xray_probes import Probe, probe

if TYPE_CHECKING:
    from types import FrameType

#: Connections that are remembered.
_MOST = 1_000
_by_port: dict[int, int] = {}


def _connected(frame: FrameType) -> None:
    """``sockets.Socket.offer(stream, (host, port))``."""
    if len(_by_port) >= _MOST:
        _by_port.pop(next(iter(_by_port)))
    _by_port[frame.f_locals["remote"][1]] = time.perf_counter_ns()


def arrived(client: Any) -> dict[str, Any]:
    """Of the first request on a connection from ``client``, a pair; nothing for those that follow."""
    at = _by_port.pop(client[1], None) if client else None
    return {} if at is None else {"counterpoint.arrived": at}


def watch() -> None:
    probe(sockets.Socket.offer.__code__, Probe("arrival", _connected, begins=True))
