"""``signal.setitimer`` and ``signal.alarm``: SIGALRM after real time (``setitimer(2)``, ITIMER_REAL).

A parked interpreter is woken by one of JavaScript's timers; a busy one polls a clock through the interrupt
buffer. Whichever comes first takes the other back.
"""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING, Any

from counterpoint import parking, signals

if TYPE_CHECKING:
    from types import FrameType

REAL = 0
_end: float | None = None
_interval = 0.0
_ticket: int | None = None


class _Alarm(parking.Wait):
    """Woken by JavaScript when nothing runs."""

    __slots__ = ()

    def set(self, value: Any = None) -> None:
        _ring()


def _arm(seconds: float) -> None:
    global _end, _ticket
    _end = time.monotonic() + seconds
    _ticket = parking.new_ticket(_Alarm())
    parking.host.timer(_ticket, seconds * 1000)
    parking.host.alarm(seconds * 1000)


def _disarm() -> None:
    global _end, _ticket
    if _ticket is not None:
        parking.forget(_ticket)
        parking.host.alarm(0)
    _end = _ticket = None


def _ring() -> None:
    _disarm()
    if _interval > 0:
        _arm(_interval)
    signals.deliver(signal.SIGALRM)


def _tripped(number: int, frame: FrameType | None) -> None:
    """The busy interpreter polled the alarm, or somebody sent the signal."""
    if _end is not None and time.monotonic() >= _end:
        _ring()
    else:
        signals.deliver(number)


def getitimer(which: int, /) -> tuple[float, float]:
    """Seconds left, and the interval."""
    _check(which)
    left = 0.0 if _end is None else max(0.0, _end - time.monotonic())
    return left, _interval


def setitimer(which: int, seconds: float, interval: float = 0.0, /) -> tuple[float, float]:
    """Sends SIGALRM after ``seconds``, then every ``interval``; 0 ends it. Returns what was set before."""
    global _interval
    previous = getitimer(which)
    if seconds < 0 or interval < 0:
        raise signal.ItimerError(22, "Invalid argument")
    _disarm()
    _interval = interval if seconds > 0 else 0.0
    if seconds > 0:
        _arm(seconds)
    return previous


def alarm(seconds: int, /) -> int:
    """``signal.alarm``: whole seconds."""
    left = setitimer(REAL, int(seconds))[0]
    return -int(-left // 1)


def _check(which: int) -> None:
    # There is no processor time to count here: the other two clocks would never ring.
    if which != REAL:
        raise signal.ItimerError(22, "Invalid argument")


def install() -> None:
    """Gives ``signal`` what Emscripten leaves out."""
    names: dict[str, Any] = {
        "ITIMER_REAL": REAL,
        "ITIMER_VIRTUAL": 1,
        "ITIMER_PROF": 2,
        "setitimer": setitimer,
        "getitimer": getitimer,
        "alarm": alarm,
    }
    for name, value in names.items():
        setattr(signal, name, value)
    if not hasattr(signal, "ItimerError"):
        signal.ItimerError = OSError  # pyright: ignore[reportAttributeAccessIssue]
    signals.on_trip(signal.SIGALRM, _tripped)
