"""Spans of the X-ray, on OpenTelemetry's model: a provider for whoever is instrumented already.

FastAPI 0.165 emits spans of its own to whatever ``TracerProvider`` there is (``fastapi.telemetry``); so does
a program that uses ``opentelemetry.trace``. What nobody emits is added by probes (``xray_probes.py``). Times
are nanoseconds of ``time.perf_counter_ns``; attributes are named by OpenTelemetry's semantic conventions.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import threading
import time
from collections import deque
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from opentelemetry import context as otel_context
from opentelemetry import trace
from opentelemetry.context.context import Context
from opentelemetry.trace import SpanContext, SpanKind, StatusCode, TraceFlags
from opentelemetry.trace.propagation import _SPAN_KEY

from counterpoint import parking, xray_places

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

#: Spans that wait to be sent; what comes beyond pushes the oldest out.
_MOST = 5_000
#: Milliseconds for which spans are gathered before they leave the process, which takes a turn of the server.
_GATHER = 60
#: Times at which a request was suspended and went on, at most.
_MOST_SUSPENSIONS = 400
#: Characters of what went wrong.
_LONGEST_REASON = 200
_SAMPLED = TraceFlags(TraceFlags.SAMPLED)

#: Where OpenTelemetry keeps the current context: read directly, because it is asked several times a span.
_context: ContextVar[Context] = vars(otel_context._RUNTIME_CONTEXT)["_current_context"]

_ended: deque[Span] = deque(maxlen=_MOST)
_dropped = 0
#: Unique within the process, and told apart from another process's by its beginning.
_numbers = itertools.count(1)
_prefix = 0


class Span(trace.Span):
    """One piece of work: begins when it is made, and is sent on once it ended."""

    __slots__ = (
        "attributes",
        "context",
        "error",
        "identity",
        "kind",
        "label",
        "loop",
        "name",
        "parent",
        "recording",
        "scope",
        "started",
        "stopped",
        "suspended",
        "thread",
        "trace_id",
    )

    def __init__(self, name: str, kind: str, attributes: dict[str, Any], parent: trace.Span) -> None:
        self.name = name
        self.kind = kind
        self.attributes = attributes
        self.scope = ""
        self.error: str | None = None
        self.context: SpanContext | None = None
        #: When the coroutine began to wait, so that its thread was free for others, and when it went on.
        self.suspended: list[int] = []
        self.identity = _prefix | next(_numbers)
        if isinstance(parent, Span):
            self.trace_id, self.parent = parent.trace_id, parent.identity
        else:
            remote = parent.get_span_context()
            self.trace_id = remote.trace_id or random.getrandbits(128)
            self.parent = 0
        self.thread = parking.current
        self.label = ""
        self.loop = asyncio._get_running_loop() is not None
        self.recording = True
        self.started = time.perf_counter_ns()
        self.stopped = 0

    # -- what OpenTelemetry asks of a span
    def end(self, end_time: int | None = None) -> None:
        """The first call counts; ``end_time`` is of another clock and is not used."""
        if self.recording:
            self.stopped = time.perf_counter_ns()
            self.recording = False
            self.label = threading.current_thread().name
            _keep(self)

    def get_span_context(self) -> SpanContext:
        if self.context is None:
            self.context = SpanContext(self.trace_id, self.identity, False, _SAMPLED)
        return self.context

    def set_attributes(self, attributes: Mapping[str, Any]) -> None:
        self.attributes.update(attributes)

    def set_attribute(self, key: str, value: Any) -> None:
        self.attributes[key] = value

    def add_event(self, name: str, attributes: Any = None, timestamp: int | None = None) -> None:
        """Events are not shown."""

    def update_name(self, name: str) -> None:
        self.name = name

    def is_recording(self) -> bool:
        return self.recording

    def set_status(self, status: Any, description: str | None = None) -> None:
        if getattr(status, "status_code", status) == StatusCode.ERROR:
            self.fail(description or str(self.attributes.get("error.type", "error")))

    def record_exception(
        self,
        exception: BaseException,
        attributes: Any = None,
        timestamp: int | None = None,
        escaped: bool = False,
    ) -> None:
        self.fail(f"{type(exception).__name__}: {exception}")

    def fail(self, reason: str) -> None:
        """The first reason counts, and of that its first line."""
        if self.error is None:
            self.error = reason.partition("\n")[0][:_LONGEST_REASON]

    def suspend_or_resume(self) -> None:
        if len(self.suspended) < _MOST_SUSPENSIONS:
            self.suspended.append(time.perf_counter_ns())

    def as_line(self) -> str:
        """``serverSpan`` of ``protocol/xray.ts``, put together by hand: ``json`` takes five times as long."""
        attributes = ",".join([f"{_text(key)}:{_value(value)}" for key, value in self.attributes.items()])
        suspended = ",".join(map(str, self.suspended))
        parent = f'"{self.parent:016x}"' if self.parent else "null"
        error = "null" if self.error is None else _text(self.error)
        loop = "true" if self.loop else "false"
        return (
            f'{{"trace":"{self.trace_id:032x}","id":"{self.identity:016x}","parent":{parent},'
            f'"kind":"{self.kind}","scope":{_text(self.scope)},"name":{_text(self.name)},'
            f'"start":{self.started},"end":{self.stopped},'
            f'"thread":{{"id":{self.thread},"name":{_text(self.label)},"loop":{loop}}},'
            f'"suspended":[{suspended}],"error":{error},"attributes":{{{attributes}}}}}'
        )


_text = json.encoder.encode_basestring_ascii


class Encoded(str):
    """An attribute that is JSON already."""

    __slots__ = ()


def _value(value: Any) -> str:
    kind = type(value)
    if kind is str:
        return _text(value)
    if kind is int:
        return str(value)
    if kind is Encoded:
        return value
    return json.dumps(value, default=str)


class _Current:
    """``start_as_current_span`` as a context manager."""

    __slots__ = ("_records", "_span", "_token")

    def __init__(self, span: Span, records: bool) -> None:
        self._span = span
        self._records = records

    def __enter__(self) -> Span:
        self._token = attach(self._span)
        return self._span

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        detach(self._token)
        if error is not None and self._records and isinstance(error, Exception):
            self._span.record_exception(error)
        self._span.end()

    def __call__(self, function: Callable[..., Any]) -> Any:
        raise TypeError("the X-ray's start_as_current_span is no decorator")


class Tracer(trace.Tracer):
    def __init__(self, scope: str) -> None:
        self._scope = scope

    def start_span(
        self,
        name: str,
        context: Any = None,
        kind: SpanKind = SpanKind.INTERNAL,
        attributes: Any = None,
        *_: Any,
        **__: Any,
    ) -> Span:
        span = Span(name, _kind_of(name, kind), dict(attributes or ()), trace.get_current_span(context))
        span.scope = self._scope
        if kind is SpanKind.SERVER:
            on_request(span)
        return span

    def start_as_current_span(
        self,
        name: str,
        context: Any = None,
        kind: SpanKind = SpanKind.INTERNAL,
        attributes: Any = None,
        *_: Any,
        record_exception: bool = True,
        **__: Any,
    ) -> Any:
        span = self.start_span(name, context, kind, attributes)
        # FastAPI tells the function's name, its caller's frame has the function.
        if self._scope == "fastapi":
            span.attributes.update(xray_places.of_callers_function(2))
        return _Current(span, record_exception)


class Provider(trace.TracerProvider):
    def get_tracer(self, instrumenting_module_name: str, *_: Any, **__: Any) -> Tracer:
        return Tracer(instrumenting_module_name)


#: What FastAPI calls its operations, and what they are here.
_NATIVE = {
    "fastapi.dependencies": "dependencies",
    "fastapi.endpoint": "view",
    "fastapi.serialization": "serialisation",
    "fastapi.background_task": "background",
}


def _kind_of(name: str, kind: SpanKind) -> str:
    return "request" if kind is SpanKind.SERVER else _NATIVE.get(name, "custom")


def _ignore(_span: Span) -> None:
    pass


#: Told of each span of a request that is begun by a framework's own instrumentation.
on_request: Callable[[Span], None] = _ignore


def request_span(name: str, attributes: dict[str, Any]) -> Span:
    """Of a request that no framework tells of; ``traceparent`` among the attributes says who asked."""
    return Span(name, "request", attributes, _caller(attributes.pop("traceparent", "")))


def _caller(traceparent: str) -> trace.Span:
    """Of the header (https://www.w3.org/TR/trace-context/); none begins one."""
    parts = traceparent.split("-")
    try:
        context = SpanContext(int(parts[1], 16), int(parts[2], 16), True, _SAMPLED)
    except IndexError, ValueError:
        return trace.INVALID_SPAN
    return trace.NonRecordingSpan(context)


def current() -> Span | None:
    """The span that the running code belongs to."""
    span = _context.get().get(_SPAN_KEY)
    return span if isinstance(span, Span) else None


def attach(span: trace.Span) -> Any:
    """Makes ``span`` the current one, as OpenTelemetry's ``attach`` does; the token is for ``detach``."""
    return _context.set(Context({**_context.get(), _SPAN_KEY: span}))


def detach(token: Any) -> None:
    _context.reset(token)


# -- leaving the process
class _Gathered(parking.Wait):
    """A timer that sends what has gathered."""

    __slots__ = ()

    def set(self, value: Any = None) -> None:
        _send()


_timer = 0


def _keep(span: Span) -> None:
    global _timer, _dropped
    if len(_ended) == _MOST:
        _dropped += 1
    _ended.append(span)
    if not _timer and parking.host is not None:
        _timer = parking.new_ticket(_Gathered())
        parking.host.timer(_timer, _GATHER)


def _send() -> None:
    global _timer
    _timer = 0
    if _ended:
        lines = "\n".join(span.as_line() for span in _ended)
        _ended.clear()
        parking.host.spans(lines + "\n")


def begin() -> None:
    """Sets the provider, unless the program has one; ``set_tracer_provider`` stays free for it."""
    global _prefix
    _prefix = random.getrandbits(31) << 32
    if trace._TRACER_PROVIDER is None:
        trace.__dict__["_TRACER_PROVIDER"] = Provider()


def end() -> None:
    """Takes the provider back, and sends what there is."""
    if isinstance(trace._TRACER_PROVIDER, Provider):
        trace.__dict__["_TRACER_PROVIDER"] = None
    _send()
