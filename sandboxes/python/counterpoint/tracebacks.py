"""Tracebacks as CPython would print them: without the frames of this package."""

from __future__ import annotations

import os
import types

_HERE = os.path.dirname(__file__) + os.sep


def without_own_frames(error: BaseException) -> None:
    """Takes this package's frames out of ``error`` and of the exceptions it is chained to.

    Natively these are C, which leaves no frame. Only what ends a process is treated so: a framework's own
    error page or log may still show one.
    """
    seen: set[int] = set()
    pending: list[BaseException | None] = [error]
    while pending:
        exception = pending.pop()
        if exception is None or id(exception) in seen:
            continue
        seen.add(id(exception))
        exception.__traceback__ = _filtered(exception.__traceback__)
        pending += [exception.__cause__, exception.__context__]
        if isinstance(exception, BaseExceptionGroup):
            pending += exception.exceptions


def _filtered(traceback: types.TracebackType | None) -> types.TracebackType | None:
    entries = []
    while traceback is not None:
        if not traceback.tb_frame.f_code.co_filename.startswith(_HERE):
            entries.append(traceback)
        traceback = traceback.tb_next
    rest: types.TracebackType | None = None
    for entry in reversed(entries):
        rest = types.TracebackType(rest, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return rest
