"""What JavaScript calls in Python: ``PythonHalf`` of ``host-api.ts``. Called from the worker's event loop."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING, Any

from counterpoint import children, datagrams, parking, programs, signals, sockets, stdio, terminal
from counterpoint.main import run
from counterpoint.streams import Connection

if TYPE_CHECKING:
    from collections.abc import Callable


def _from_javascript(function: Callable[..., None]) -> Callable[..., None]:
    """No thread runs while JavaScript calls; the next one that goes on says who it is."""

    def entered(*args: Any) -> None:
        parking.enter(parking.NO_THREAD)
        function(*args)

    return entered


class PythonHalf:
    """See ``host-api.ts``."""

    def __init__(self) -> None:
        self.wake = _from_javascript(parking.wake)
        self.accepted = _from_javascript(_accepted)
        self.datagram = _from_javascript(_datagram)
        self.received = _from_javascript(_received)
        self.ended = _from_javascript(_ended)
        self.reset = _from_javascript(_reset)
        self.drained = _from_javascript(_drained)
        self.input = _from_javascript(_input)
        self.signal = _from_javascript(signals.deliver)
        self.resize = _from_javascript(_resize)
        self.childOutput = _from_javascript(_child_output)
        self.childExited = _from_javascript(children.exited)
        self.watchSpans = _from_javascript(_watch_spans)

    def commands(self) -> str:
        return json.dumps(programs.remembered_names())

    def main(self, request: str) -> int:
        parking.enter(parking.MAIN)
        return run(request)


def _accepted(port: int, number: int, peer_port: int) -> None:
    listener = sockets.listeners.get(port)
    stream = Connection(number)
    if listener is None:
        stream.close()
    else:
        listener.offer(stream, ("127.0.0.1", peer_port))


def _datagram(port: int, peer_port: int, data: Any) -> None:
    datagrams.deliver(port, peer_port, data.to_bytes())


def _received(number: int, data: Any) -> None:
    stream = Connection.table.get(number)
    if stream is not None:
        stream.deliver(data.to_bytes())


def _ended(number: int) -> None:
    stream = Connection.table.get(number)
    if stream is not None:
        stream.deliver_end()


def _reset(number: int) -> None:
    stream = Connection.table.get(number)
    if stream is not None:
        stream.deliver_reset()


def _drained(number: int, pending: int) -> None:
    stream = Connection.table.get(number)
    if stream is not None:
        stream.drained(pending)


def _resize(columns: int, rows: int) -> None:
    terminal.resize(columns, rows)
    signals.deliver(signal.SIGWINCH)


def _child_output(pid: int, stream: str, data: Any) -> None:
    children.output(pid, stream, data.to_bytes())


def _watch_spans(on: bool) -> None:
    # Imported when somebody looks: a process that nobody watches pays nothing.
    from counterpoint import xray

    xray.switch(on)


def _input(data: Any) -> None:
    stdio.standard_input.feed(data.to_bytes() if data is not None else None)
