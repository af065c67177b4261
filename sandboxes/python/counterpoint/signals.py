"""Signals: Python's handlers run on the main green thread, and nowhere else.

A busy interpreter hears of a signal through Pyodide's interrupt buffer, in whatever thread happens to
run; a parked one is told by JavaScript. Both end in :func:`deliver`.
"""

from __future__ import annotations

import _thread
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from counterpoint import parking
from counterpoint.descriptor_table import by_descriptor

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

_stock_signal = signal.signal
_stock_getsignal = signal.getsignal
_handlers: dict[int, Any] = {}
_pending: list[int] = []
#: What C's machinery calls for a signal, where that is not :func:`_tripped`.
_tripwires: dict[int, Any] = {}
_wakeup = -1

#: Exit code of a process that a signal ended, as shells count.
SIGNALLED = 128
_IGNORED_BY_DEFAULT = (signal.SIGCHLD, signal.SIGURG, signal.SIGWINCH, signal.SIGCONT)


def _held_back(number: int) -> bool:
    return False


#: Whether a signal is blocked (``signal_masks.py``), which then keeps it.
hold_back: Callable[[int], bool] = _held_back
#: Who waits until some handler has run.
_pausing: list[parking.Wait] = []


def after_handler(condition: parking.Wait) -> None:
    """Sets ``condition`` once a handler has run."""
    _pausing.append(condition)


def deliver(number: int) -> None:
    """A signal has come. Runs the handler now if the main thread runs, else when it goes on."""
    _deliver(number, sys._getframe(1))


def _deliver(number: int, frame: FrameType | None) -> None:
    if hold_back(number):
        return
    if parking.current == parking.MAIN:
        _run_handler(number, frame)
    else:
        _pending.append(number)
        parking.interrupt_main()


def _tripped(number: int, frame: FrameType | None) -> None:
    """What C's signal machinery calls, in the thread that happens to run."""
    _deliver(number, frame)


def _kept_busy(number: int, frame: FrameType | None) -> None:
    """The sandbox's watchdog (``watchdogSignal`` of protocol/process.ts): ends what runs, and only that.

    Unlike every other handler it raises in the thread that is busy, so that an endless loop becomes an
    error of its request and the server lives on. JavaScript's calls are never what is busy.
    """
    if parking.current != parking.NO_THREAD:
        raise TimeoutError("the interpreter was kept busy for too long: is there a loop that never ends?")


def on_trip(number: int, call: Callable[[int, FrameType | None], None]) -> None:
    """Lets ``call`` hear of a signal that reaches a busy interpreter; it delivers the signal itself."""
    _tripwires[int(number)] = call


def listen(number: int) -> None:
    """Lets C's machinery hear of a signal that reaches a busy interpreter."""
    _stock_signal(number, _tripwires.get(int(number), _tripped))


def run_pending() -> None:
    """Runs on the main thread whenever it goes on."""
    while _pending:
        _run_handler(_pending.pop(0), sys._getframe(1))


def _run_handler(number: int, frame: FrameType | None) -> None:
    waker = by_descriptor.get(_wakeup)
    if waker is not None:
        waker.send(bytes([number]))
    handler = getsignal(number)
    if callable(handler):
        paused = _pausing[:]
        _pausing.clear()
        for condition in paused:
            condition.set()
        handler(number, frame)
    elif handler == signal.SIG_DFL and number not in _IGNORED_BY_DEFAULT:
        parking.host.exit(SIGNALLED + number)
        parking.wait(parking.Wait())


def signal_(number: int, handler: Any, /) -> Any:
    """``signal.signal``: same errors."""
    if parking.current != parking.MAIN:
        raise ValueError("signal only works in main thread of the main interpreter")
    if not callable(handler) and handler not in (signal.SIG_IGN, signal.SIG_DFL):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (signal.SIGKILL, signal.SIGSTOP):
        raise OSError(22, "Invalid argument")
    previous = getsignal(number)
    listen(number)
    _handlers[int(number)] = handler
    return previous


def getsignal(number: int, /) -> Any:
    """``signal.getsignal``."""
    return _handlers.get(int(number), signal.SIG_DFL)


def set_wakeup_fd(fd: int, /, *, warn_on_full_buffer: bool = True) -> int:
    """``signal.set_wakeup_fd`` for a virtual socket: how asyncio hears of signals."""
    global _wakeup
    previous, _wakeup = _wakeup, fd
    return previous


def raise_signal(number: int, /) -> None:
    """``signal.raise_signal``."""
    deliver(int(number))


def kill(pid: int, number: int, /) -> None:
    """``os.kill``: to this process at once, to others, or to a group, through the sandbox."""
    if pid == os.getpid():
        if number == signal.SIGKILL:
            parking.host.kill(pid, int(number))
            parking.wait(parking.Wait())
        elif number:
            deliver(int(number))
    elif pid == 0:
        parking.host.kill(-os.getpgrp(), int(number))
    else:
        parking.host.kill(pid, int(number))


def install() -> None:
    """Takes over ``signal``; before :func:`attach`, because imports read it."""
    _handlers[int(signal.SIGINT)] = signal.default_int_handler
    _handlers[int(signal.SIGPIPE)] = signal.SIG_IGN
    signal.signal = signal_
    signal.getsignal = getsignal
    signal.set_wakeup_fd = set_wakeup_fd
    signal.raise_signal = raise_signal
    signal.siginterrupt = lambda number, flag: None
    os.kill = kill
    _thread.interrupt_main = lambda number=signal.SIGINT: deliver(int(number))
    parking.on_main_resumed = run_pending


def attach() -> None:
    """Lets C's machinery end in :func:`deliver` for every signal that a terminal or a kernel sends."""
    for name in ("INT", "TERM", "HUP", "QUIT", "ALRM", "USR1", "USR2"):
        listen(getattr(signal, f"SIG{name}"))
    _stock_signal(signal.SIGXCPU, _kept_busy)
