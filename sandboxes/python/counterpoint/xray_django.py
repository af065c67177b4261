"""What Django does with a request. It has no telemetry of its own: each piece is a probe on its way."""

from __future__ import annotations

import inspect
from types import CodeType
from typing import TYPE_CHECKING, Any

from counterpoint import xray_arrivals, xray_places, xray_spans
from counterpoint.xray_asgi import header
from counterpoint.xray_probes import Probe, probe, probed

if TYPE_CHECKING:
    import types
    from types import FrameType

    from counterpoint.xray_probes import Description
    from counterpoint.xray_spans import Span

#: Frames between a WSGI server and its application, such as the handler of static files.
_NEAR = 6


# -- the request
def _wsgi(frame: FrameType) -> Description:
    """``WSGIHandler.__call__(environ, start_response)``."""
    environ = frame.f_locals["environ"]
    method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
    attributes = _request(method, path, environ.get("HTTP_TRACEPARENT", ""), _client(frame))
    return f"{method} {path}", attributes


def _client(frame: FrameType | None) -> Any:
    """The address that wsgiref's handler of the connection knows, and does not pass on."""
    for _ in range(_NEAR):
        frame = frame.f_back if frame is not None else None
        handler = getattr(frame.f_locals.get("self"), "request_handler", None) if frame is not None else None
        if handler is not None:
            return handler.client_address
    return None


def _asgi(frame: FrameType) -> Description:
    """``ASGIHandler.handle(scope, receive, send)``."""
    scope = frame.f_locals["scope"]
    attributes = _request(scope["method"], scope["path"], header(scope, b"traceparent"), scope.get("client"))
    return f"{scope['method']} {scope['path']}", attributes


def _request(method: str, path: str, traceparent: str, client: Any) -> dict[str, Any]:
    return {
        "http.request.method": method,
        "url.path": path,
        "counterpoint.framework": "django",
        "traceparent": traceparent,
        **xray_arrivals.arrived(client),
    }


def _answered(span: Span, response: Any) -> None:
    status = getattr(response, "status_code", None)
    if status is not None:
        span.set_attribute("http.response.status_code", status)


def _sending(frame: FrameType) -> None:
    """``ASGIHandler.send_response(response, send)``, called within the request's span."""
    span = xray_spans.current()
    if span is not None:
        _answered(span, frame.f_locals["response"])


# -- middleware
def _middleware(frame: FrameType) -> Description | None:
    """``convert_exception_to_response``'s ``inner``, around each middleware and what answers in the end."""
    described = _layer(frame.f_locals["get_response"])
    return described and (described[0], dict(described[1]))


@xray_places.remembered
def _layer(layer: Any) -> Description | None:
    target = xray_places.innermost(layer)
    if getattr(target, "__name__", "") in ("_get_response", "_get_response_async"):
        return None
    name = xray_places.name_of(layer)
    if name.endswith(".middleware"):
        # A function in a factory, as Django's documentation writes it: the factory's name says more.
        name = name.removesuffix(".middleware")
    return name, xray_places.of(_own_part(layer))


def _own_part(layer: Any) -> Any:
    """What a middleware does itself, where its ``__call__`` is Django's."""
    if getattr(type(layer).__call__, "__module__", "") != "django.utils.deprecation":
        return layer
    parts = ("process_request", "process_view", "process_response")
    return next((getattr(layer, part) for part in parts if hasattr(layer, part)), type(layer))


# -- routing
def _resolving(_frame: FrameType) -> Description:
    return "routing", {}


def _resolved(span: Span, match: Any) -> None:
    """``BaseHandler.resolve_request`` returns what will be called."""
    span.set_attribute("http.route", match.route)
    view = getattr(match.func, "view_class", None) or getattr(match.func, "cls", None)
    if view is None:
        code = xray_places.code_of(match.func)
        if not probed(code):
            probe(code, Probe("view", _View(match.func)))
    elif not probed(code := xray_places.code_of(match.func)):
        # One function serves all class-based views: its frame knows which.
        probe(code, Probe("view", _class_based))


class _View:
    """Describes calls of one view."""

    def __init__(self, call: Any) -> None:
        self._name = xray_places.name_of(call)
        self._place = xray_places.of(call)

    def __call__(self, _frame: FrameType) -> Description:
        return self._name, dict(self._place)


def _class_based(frame: FrameType) -> Description | None:
    """``View.as_view``'s ``view(request)``; a coroutine's method is looked at itself."""
    cls = frame.f_locals["cls"]
    method = frame.f_locals["request"].method.lower()
    handler = getattr(cls, method, None)
    if inspect.iscoroutinefunction(handler):
        probe(xray_places.code_of(handler), Probe("view", _method))
        return None
    return f"{cls.__name__}.{method}", xray_places.of(handler if handler is not None else cls)


def _method(frame: FrameType) -> Description:
    cls = type(frame.f_locals["self"])
    name = frame.f_code.co_name
    return f"{cls.__name__}.{name}", xray_places.of(getattr(cls, name))


# -- templates, forms, answers, later work
def _template(frame: FrameType) -> Description:
    template = frame.f_locals["self"]
    origin = getattr(template.origin, "name", "")
    place = {"code.file.path": origin, "code.line.number": 1} if origin.startswith("/") else {}
    return template.name or "template", place


def _instance(frame: FrameType) -> Description:
    instance = frame.f_locals["self"]
    return type(instance).__name__, xray_places.of(type(instance))


def _serialised(_frame: FrameType) -> Description:
    return "JsonResponse", {}


def _task(frame: FrameType) -> Description:
    task = frame.f_locals["self"]
    return task.func.__name__, xray_places.of(task.func)


def watch_wsgi(module: types.ModuleType) -> None:
    probe(module.WSGIHandler.__call__.__code__, Probe("request", _wsgi, returned=_answered, begins=True))


def watch_asgi(module: types.ModuleType) -> None:
    probe(module.ASGIHandler.handle.__code__, Probe("request", _asgi, begins=True, lane=True))
    probe(module.ASGIHandler.send_response.__code__, Probe("request", _sending))


def watch_handlers(module: types.ModuleType) -> None:
    probe(module.BaseHandler.resolve_request.__code__, Probe("routing", _resolving, returned=_resolved))


def watch_exceptions(module: types.ModuleType) -> None:
    for code in module.convert_exception_to_response.__code__.co_consts:
        if isinstance(code, CodeType) and code.co_name == "inner":
            probe(code, Probe("middleware", _middleware))


def watch_templates(module: types.ModuleType) -> None:
    probe(module.Template.render.__code__, Probe("template", _template))


def watch_forms(module: types.ModuleType) -> None:
    probe(module.BaseForm.full_clean.__code__, Probe("validation", _instance))


def watch_models(module: types.ModuleType) -> None:
    probe(module.Model.full_clean.__code__, Probe("validation", _instance))


def watch_responses(module: types.ModuleType) -> None:
    probe(module.JsonResponse.__init__.__code__, Probe("serialisation", _serialised))


def watch_tasks(module: types.ModuleType) -> None:
    probe(module.Task.call.__code__, Probe("background", _task))


def watch_serializers(module: types.ModuleType) -> None:
    """Of the REST framework: what is checked, and what becomes plain data."""
    probe(module.BaseSerializer.is_valid.__code__, Probe("validation", _instance))
    probe(module.Serializer.data.fget.__code__, Probe("serialisation", _instance))
    probe(module.ListSerializer.data.fget.__code__, Probe("serialisation", _instance))
