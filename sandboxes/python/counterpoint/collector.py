"""A work-around for the garbage collector of Pyodide 314.0.7.

CPython 3.14's incremental collector walks the stack of every thread state, and crashes on one that is
suspended ("memory access out of bounds"; pyodide #6464, mended in #6466, not yet released). A full
collection does not. So automatic collection is off, and a full one runs when the process is about to wait.

``collector.test.ts`` fails once the pinned interpreter no longer crashes: then delete this module.
"""

from __future__ import annotations

import gc
import time

#: Objects allocated since the last collection that make one worthwhile; after ``gc.freeze`` it takes < 10 ms.
DUE = 50_000
#: Seconds that a collection may take without being put off longer the next time.
BRIEF = 0.02
#: A heap that is slow to collect is collected this much more rarely, and never more rarely than that.
RAREST = 20.0

_stock_collect, _stock_enable, _stock_isenabled = gc.collect, gc.enable, gc.isenabled
_due = DUE


def collect_if_due() -> None:
    """Collects if enough was allocated; call it where the process would wait anyway.

    A full collection looks at every object, also at those that stay. In a heap of many it pays only when
    many more have come, so that the time between two grows with the time that one takes.
    """
    global _due
    if gc.get_count()[0] <= _due:
        return
    started = time.perf_counter()
    _stock_collect()
    _due = due_after(time.perf_counter() - started)


def due_after(seconds: float) -> int:
    """How many new objects make the next collection worthwhile, when the last one took ``seconds``."""
    return int(DUE * min(RAREST, max(1.0, seconds / BRIEF)))


def _collect(generation: int = 2) -> int:
    # Generation 1 is an increment: the one that crashes.
    return _stock_collect(0 if generation == 0 else 2)


def install() -> None:
    """Turns automatic collection off, in a way that programs do not notice."""
    gc.disable()
    gc.enable = lambda: None
    gc.isenabled = lambda: True
    gc.collect = _collect


def remove() -> None:
    """Gives the stock collector back: only the test that asks whether it still crashes does."""
    gc.enable, gc.isenabled, gc.collect = _stock_enable, _stock_isenabled, _stock_collect
    gc.enable()
