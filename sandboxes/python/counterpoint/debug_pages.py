"""Django's page for an exception, kept to the frames that the exception has passed.

For each frame the page looks at all of its callers (`f_back`), for one that hides variables. Under ASGI the
page is written in a thread, and among the callers are frames of the main thread, which waits meanwhile: its
WebAssembly stack is suspended and its C stack moved aside, and with it the links between frames that lead
across a call in C. Who follows them reads what another stack has put there, and the interpreter ends. So the
page is shown a traceback whose frames have been called by each other and by nobody else.

Where the page is written by a function that the exception has reached, as under WSGI, the callers are the
running stack's own, which is whole, and the page sees them.

Limit: under ASGI variables are hidden as a decorator says if the exception has passed the decorator.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from counterpoint import after_import

if TYPE_CHECKING:
    import types
    from collections.abc import Iterator


class _Frame:
    """A frame whose caller is the one before it in the traceback."""

    def __init__(self, frame: types.FrameType, caller: _Frame | None) -> None:
        self._frame = frame
        self.f_back = caller

    def __getattr__(self, name: str) -> Any:
        return getattr(self._frame, name)


class _Traceback:
    def __init__(self, traceback: types.TracebackType, caller: _Frame | None) -> None:
        self.tb_frame = _Frame(traceback.tb_frame, caller)
        self.tb_lineno = traceback.tb_lineno
        self.tb_lasti = traceback.tb_lasti
        self.tb_next: _Traceback | None = None


#: Modules with the first function of a thread: what seems to have called that is on another stack.
_FIRST = ("counterpoint.threads", "counterpoint.half")


def _callers(frame: types.FrameType) -> _Frame | None:
    """Who called ``frame``, as far as that is on the stack of this very call."""
    running: list[types.FrameType] = []
    at: types.FrameType | None = sys._getframe(1)
    while at is not None and at.f_globals.get("__name__") not in _FIRST:
        running.append(at)
        at = at.f_back
    caller: _Frame | None = None
    if frame in running:
        for outer in reversed(running[running.index(frame) + 1 :]):
            caller = _Frame(outer, caller)
    return caller


def kept_to_itself(traceback: types.TracebackType | None) -> _Traceback | None:
    """The same traceback, with frames that know no callers but those of this very stack."""
    first: _Traceback | None = None
    last: _Traceback | None = None
    while traceback is not None:
        shown = _Traceback(traceback, last.tb_frame if last else _callers(traceback.tb_frame))
        if last is None:
            first = shown
        else:
            last.tb_next = shown
        last, traceback = shown, traceback.tb_next
    return first


def _patch(module: types.ModuleType) -> None:
    reporter = module.__dict__["ExceptionReporter"]
    original = reporter.get_exception_traceback_frames

    def get_exception_traceback_frames(
        self: object, exc_value: BaseException, tb: types.TracebackType | None
    ) -> Iterator[dict[str, Any]]:
        return original(self, exc_value, kept_to_itself(tb))

    reporter.get_exception_traceback_frames = get_exception_traceback_frames


def install() -> None:
    after_import.patch("django.views.debug", _patch)
