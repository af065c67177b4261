"""What happens now and then while Python computes: garbage is collected; where asked for, threads take turns.

The interpreter polls for signals while it is busy (``Interrupts`` of ``interrupts.ts``); one that no program
uses says that a slice of time is over.

Taking turns is experimental and off unless ``COUNTERPOINT_PREEMPT=1``: without it a thread that
computes keeps the interpreter until it waits, for the sake of speed and of programs whose faults should
come the same way each time. A thread is not interrupted inside this package or the import system, which
rely on that, nor where a frame of JavaScript lies on its stack.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from counterpoint import collector, parking, signals

if TYPE_CHECKING:
    from types import FrameType

#: ``sliceSignal`` of interrupts.ts: a number without a name in ``signal``.
SIGNAL = 63
#: Seconds between two looks at the garbage of a busy interpreter.
HOUSEKEEPING = 0.25
#: Seconds that a thread computes before it is another's turn; ``sys.setswitchinterval`` changes it.
TURN = 0.01
_HERE = os.path.dirname(__file__) + os.sep
_stock_setswitchinterval = sys.setswitchinterval
_preempts = False


def _slice_over(number: int, frame: FrameType | None) -> None:
    """Runs in whatever thread is busy; JavaScript's own calls are left alone."""
    if parking.current == parking.NO_THREAD:
        return
    collector.collect_if_due()
    if _preempts and _may_stop(frame) and time.monotonic() >= parking.turn_ends():
        parking.give_way()


def _may_stop(frame: FrameType | None) -> bool:
    if frame is None or not parking.can_run_sync():
        return False
    file = frame.f_code.co_filename
    return not file.startswith((_HERE, "<frozen "))


def preempt() -> None:
    """From now on threads that compute take turns."""
    global _preempts
    _preempts = True
    _set_turn(TURN)


def _set_turn(seconds: float) -> None:
    parking.turn = seconds
    parking.host.setSlice(seconds * 1000)


def setswitchinterval(interval: float, /) -> None:
    """``sys.setswitchinterval``: how long a turn lasts, where threads take turns."""
    _stock_setswitchinterval(interval)
    if _preempts:
        _set_turn(interval)


def install() -> None:
    sys.setswitchinterval = setswitchinterval


def attach() -> None:
    """Begins to look after the garbage of a restored process."""
    signals.on_trip(SIGNAL, _slice_over)
    signals.listen(SIGNAL)
    parking.host.setSlice(HOUSEKEEPING * 1000)
