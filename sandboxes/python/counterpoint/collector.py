"""A work-around for the garbage collector of Pyodide 314.0.7.

CPython 3.14's incremental collector walks the stack of every thread state, and crashes on one that is
suspended ("memory access out of bounds"; pyodide #6464, mended in #6466, not yet released). A full
collection does not. So automatic collection is off, and a full one runs when the process is about to wait.
"""

from __future__ import annotations

import gc

#: Objects allocated since the last collection that make one worthwhile; after ``gc.freeze`` it takes < 10 ms.
DUE = 50_000

_stock_collect = gc.collect


def collect_if_due() -> None:
    """Collects if enough was allocated; call it where the process would wait anyway."""
    if gc.get_count()[0] > DUE:
        _stock_collect()


def _collect(generation: int = 2) -> int:
    # Generation 1 is an increment: the one that crashes.
    return _stock_collect(0 if generation == 0 else 2)


def install() -> None:
    """Turns automatic collection off, in a way that programs do not notice."""
    gc.disable()
    gc.enable = lambda: None
    gc.isenabled = lambda: True
    gc.collect = _collect
