"""Spans for functions that tell nothing of themselves, through ``sys.monitoring`` (PEP 669).

A probe is set on a code object: CPython then calls back when that code starts, is suspended, goes on and
ends. Nothing is wrapped or replaced, so that nothing is to be put back, and other code runs at full speed.
Without probes there are no events at all.
"""

from __future__ import annotations

import inspect
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from counterpoint import xray_spans
from counterpoint.monitoring import TOOL

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType

    from counterpoint.xray_spans import Span

    Description = tuple[str, dict[str, Any]]

_monitoring = sys.monitoring
_events = sys.monitoring.events
_CALLS = _events.PY_START | _events.PY_RETURN
_STEPS = _CALLS | _events.PY_YIELD | _events.PY_RESUME


@dataclass(slots=True, frozen=True)
class Probe:
    """What a function means in a request."""

    kind: str
    #: The span's name and attributes, from the frame of the call; None where this call is of no interest.
    describe: Callable[[FrameType], Description | None]
    #: Told when the function has returned.
    returned: Callable[[Span, Any], None] | None = None
    #: Told when the span was begun, before anything in it.
    began: Callable[[Span, FrameType], None] | None = None
    #: Whether spans inside are its children.
    encloses: bool = True
    #: Whether a span is begun where none is current: for what a request begins with.
    begins: bool = False
    #: Whether it is told when the coroutine waits and its thread is free.
    lane: bool = False


class _Open:
    """A span of a call that has not returned."""

    __slots__ = ("outer", "probe", "span", "token")

    def __init__(self, probe: Probe, span: Span, outer: Any) -> None:
        self.probe = probe
        self.span = span
        self.token: Any = None
        self.outer = outer


_active = False
#: By the code's identity, which is kept beside: the hash of a code object is made of all its instructions.
_probes: dict[int, tuple[CodeType, Probe]] = {}
_open: dict[FrameType, _Open] = {}


def probe(code: CodeType | None, meaning: Probe) -> None:
    """Sets a probe on ``code``, once; the first one stays."""
    if code is None or id(code) in _probes or not _active:
        return
    _probes[id(code)] = code, meaning
    steps = meaning.lane or _is_generator(code)
    _monitoring.set_local_events(TOOL, code, _STEPS if steps else _CALLS)


def probed(code: CodeType | None) -> bool:
    """Whether a probe is set on ``code``, so that another need not be made."""
    return id(code) in _probes


def active() -> bool:
    return _active


def _is_generator(code: CodeType) -> bool:
    return bool(code.co_flags & (inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR))


def _begin(code: CodeType, depth: int, phase: str = "") -> None:
    meaning = _probes[id(code)][1]
    outer = xray_spans.current()
    if outer is None and not meaning.begins:
        return
    # Frames are made into objects only now, which costs more than all before.
    frame = sys._getframe(depth)
    described = meaning.describe(frame)
    if described is None:
        return
    name, attributes = described
    if phase:
        attributes = {**attributes, "counterpoint.phase": phase}
    if meaning.begins or outer is None:
        span = xray_spans.request_span(name, attributes)
    else:
        span = xray_spans.Span(name, meaning.kind, attributes, outer)
    opened = _open[frame] = _Open(meaning, span, outer)
    if meaning.began is not None:
        meaning.began(span, frame)
    if meaning.encloses:
        opened.token = xray_spans.attach(span)


def _finish(frame: FrameType, error: BaseException | None = None) -> _Open | None:
    opened = _open.pop(frame, None)
    if opened is None:
        return None
    if opened.token is not None:
        xray_spans.detach(opened.token)
    if error is not None and not isinstance(error, (StopIteration, StopAsyncIteration, GeneratorExit)):
        opened.span.fail(f"{type(error).__name__}: {error}")
    return opened


# -- what CPython calls. A program is never disturbed by being watched: nothing raises from here.
def _started(code: CodeType, _offset: int) -> None:
    if id(code) in _probes:
        try:
            _begin(code, 2)
        except Exception:  # noqa: BLE001
            _open.pop(sys._getframe(1), None)


def _returned(code: CodeType, _offset: int, value: Any) -> None:
    if id(code) in _probes:
        try:
            opened = _finish(sys._getframe(1))
            if opened is not None:
                if opened.probe.returned is not None:
                    opened.probe.returned(opened.span, value)
                opened.span.end()
        except Exception:  # noqa: BLE001
            pass


def _yielded(code: CodeType, _offset: int, value: Any) -> None:
    if id(code) not in _probes:
        return
    try:
        frame = sys._getframe(1)
        opened = _open.get(frame)
        if opened is None:
            return
        if opened.probe.lane:
            opened.span.suspend_or_resume()
        elif _hands_out(code, value):
            # What comes after is another piece of work: the generator is resumed to clean up.
            _finish(frame)
            opened.span.end()
    except Exception:  # noqa: BLE001
        pass


def _hands_out(code: CodeType, value: Any) -> bool:
    """Whether a generator yields for its user, not for the event loop."""
    if code.co_flags & inspect.CO_GENERATOR:
        return True
    return (
        bool(code.co_flags & inspect.CO_ASYNC_GENERATOR)
        and type(value).__name__ == "async_generator_wrapped_value"
    )


def _resumed(code: CodeType, _offset: int, _error: Any = None) -> None:
    if id(code) not in _probes:
        return
    try:
        frame = sys._getframe(1)
        opened = _open.get(frame)
        if opened is not None:
            if opened.probe.lane:
                opened.span.suspend_or_resume()
        elif _is_generator(code):
            _begin(code, 2, "clean-up")
    except Exception:  # noqa: BLE001
        pass


def _unwound(code: CodeType, _offset: int, error: BaseException) -> None:
    if id(code) in _probes:
        try:
            opened = _finish(sys._getframe(1), error)
            if opened is not None:
                opened.span.end()
        except Exception:  # noqa: BLE001
            pass


def begin() -> None:
    global _active
    _active = True
    for event, callback in _CALLBACKS.items():
        _monitoring.register_callback(TOOL, event, callback)


def end() -> None:
    global _active
    if not _active:
        return
    _active = False
    for event in _CALLBACKS:
        _monitoring.register_callback(TOOL, event, None)
    for code, _ in _probes.values():
        _monitoring.set_local_events(TOOL, code, 0)
    _probes.clear()
    for opened in _open.values():
        opened.span.end()
    _open.clear()


_CALLBACKS = {
    _events.PY_START: _started,
    _events.PY_RETURN: _returned,
    _events.PY_YIELD: _yielded,
    _events.PY_RESUME: _resumed,
    _events.PY_THROW: _resumed,
    _events.PY_UNWIND: _unwound,
}
