"""What FastAPI and Starlette do with a request, beside what FastAPI tells itself (``xray_spans.Tracer``)."""

from __future__ import annotations

import json
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from counterpoint import xray_arrivals, xray_places, xray_spans
from counterpoint.xray_probes import Probe, probe, probed

if TYPE_CHECKING:
    import types
    from types import FrameType

    from counterpoint.xray_probes import Description
    from counterpoint.xray_spans import Span

#: The call of the application that serves the request.
_call: ContextVar[Span | None] = ContextVar("counterpoint.xray.call", default=None)
#: The search for a route that is under way.
_search: ContextVar[Span | None] = ContextVar("counterpoint.xray.search", default=None)


# -- the request
def _request(frame: FrameType) -> Description | None:
    """``FastAPI.__call__(scope, receive, send)``, or Starlette's; the outermost."""
    scope = frame.f_locals["scope"]
    if scope["type"] not in ("http", "websocket") or "fastapi.telemetry" in scope:
        return None
    outer = _call.get()
    if outer is not None and outer.attributes.get("counterpoint.scope") == id(scope):
        return None
    app = frame.f_locals["self"]
    for middleware in getattr(app, "user_middleware", ()):
        _watch_middleware(middleware.cls)
    method = scope.get("method", "WS")
    attributes = {
        "http.request.method": method,
        "url.path": scope["path"],
        "counterpoint.framework": "fastapi" if type(app).__module__.startswith("fastapi") else "starlette",
        "counterpoint.scope": id(scope),
        "traceparent": header(scope, b"traceparent"),
        **xray_arrivals.arrived(scope.get("client")),
    }
    return f"{method} {scope['path']}", attributes


def header(scope: Any, wanted: bytes) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == wanted), "")


def _begun(span: Span, _frame: FrameType) -> None:
    _call.set(span)


def _told_by_fastapi(span: Span) -> None:
    """FastAPI's own span takes the place of the call's, and what is known of that."""
    call = _call.get()
    if call is None or not call.recording:
        return
    call.recording = False
    span.suspended = call.suspended
    span.started = call.started
    for key in ("counterpoint.framework", "counterpoint.arrived"):
        if key in call.attributes:
            span.attributes[key] = call.attributes[key]


# -- middleware
def _watch_middleware(cls: Any) -> None:
    code = xray_places.code_of(cls.__call__)
    if not probed(code):
        probe(code, Probe("middleware", _middleware))


def _middleware(frame: FrameType) -> Description | None:
    local = frame.f_locals
    if local.get("scope", {}).get("type") == "lifespan":
        return None
    name, place = _described(local.get("self"))
    return name, dict(place)


@xray_places.remembered
def _described(instance: Any) -> Description:
    handler = getattr(instance, "dispatch_func", None)
    if handler is None or getattr(handler, "__self__", None) is instance:
        return type(instance).__name__, xray_places.of(
            getattr(type(instance), "dispatch", type(instance).__call__)
        )
    return xray_places.name_of(handler), xray_places.of(handler)


# -- routing
def _routing(frame: FrameType) -> Description | None:
    """``Router.app``: until a route is selected, where it goes on to handle it."""
    return None if frame.f_locals["scope"]["type"] == "lifespan" else ("routing", {})


def _searching(span: Span, _frame: FrameType) -> None:
    _search.set(span)


def _selected(frame: FrameType) -> None:
    """``fastapi.telemetry._api._route_selected(scope, path)``."""
    search = _search.get()
    if search is not None:
        path = frame.f_locals.get("path")
        if path is not None and search.recording:
            search.set_attribute("http.route", path)
        search.end()


# -- dependencies
def _solving(frame: FrameType) -> None:
    """``solve_dependencies(dependant=…)``, which calls itself for what a dependency depends on."""
    local = frame.f_locals
    dependant = local["dependant"]
    if local.get("dependency_cache") is not None:
        code = xray_places.code_of(dependant.call)
        if not probed(code):
            probe(code, Probe("dependency", _Dependency(dependant.call)))
        return
    span = xray_spans.current()
    if span is not None and span.kind == "dependencies" and dependant.dependencies:
        provider = local.get("dependency_overrides_provider")
        overrides = getattr(provider, "dependency_overrides", None) or {}
        graph = _graph(dependant, overrides) if overrides else _declared(dependant)
        span.attributes["counterpoint.dependencies"] = graph


def _graph(dependant: Any, overrides: Any) -> list[dict[str, Any]]:
    """Who depends on whom: each name once, with the names of what it depends on. The endpoint comes first."""
    nodes: dict[str, dict[str, Any]] = {}

    def visit(node: Any) -> str:
        call = overrides.get(node.call, node.call)
        name = xray_places.name_of(call)
        if name not in nodes:
            nodes[name] = {"name": name, "needs": [], **xray_places.of(call)}
            nodes[name]["needs"] = list(dict.fromkeys(visit(sub) for sub in node.dependencies))
        return name

    visit(dependant)
    return list(nodes.values())


@xray_places.remembered
def _declared(dependant: Any) -> xray_spans.Encoded:
    """The graph of what a route declares: the same for each of its requests."""
    return xray_spans.Encoded(json.dumps(_graph(dependant, {}), default=str))


class _Dependency:
    """Describes calls of one dependency."""

    def __init__(self, call: Any) -> None:
        self._name = xray_places.name_of(call)
        self._place = xray_places.of(call)

    def __call__(self, _frame: FrameType) -> Description:
        return self._name, dict(self._place)


# -- validation
def _parameters(frame: FrameType) -> Description | None:
    fields = frame.f_locals["fields"]
    return _validation(fields) if fields else None


def _body(frame: FrameType) -> Description:
    return _validation(frame.f_locals["body_fields"])


def _validation(fields: Any) -> Description:
    where = getattr(getattr(fields[0].field_info, "in_", None), "value", "body")
    return f"{where}: {', '.join(field.name for field in fields)}", {}


def _validated(span: Span, result: Any) -> None:
    if result[1]:
        span.fail(f"{len(result[1])} not valid")


# -- templates
def _template(frame: FrameType) -> Description:
    template = frame.f_locals["self"]
    place = {"code.file.path": template.filename, "code.line.number": 1} if template.filename else {}
    return template.name or "template", place


def watch_starlette(module: types.ModuleType) -> None:
    probe(
        module.Starlette.__call__.__code__, Probe("request", _request, began=_begun, begins=True, lane=True)
    )


def watch_starlette_routing(module: types.ModuleType) -> None:
    probe(module.Router.app.__code__, Probe("routing", _routing, began=_searching, encloses=False))


def watch_applications(module: types.ModuleType) -> None:
    probe(module.FastAPI.__call__.__code__, Probe("request", _request, began=_begun, begins=True, lane=True))


def watch_routing(module: types.ModuleType) -> None:
    probe(module.APIRouter.app.__code__, Probe("routing", _routing, began=_searching, encloses=False))


def watch_telemetry(module: types.ModuleType) -> None:
    xray_spans.on_request = _told_by_fastapi
    probe(module._route_selected.__code__, Probe("routing", _selected))


def watch_dependencies(module: types.ModuleType) -> None:
    probe(module.solve_dependencies.__code__, Probe("dependencies", _solving))
    probe(module.request_params_to_args.__code__, Probe("validation", _parameters, returned=_validated))
    probe(module.request_body_to_args.__code__, Probe("validation", _body, returned=_validated))


def watch_jinja(module: types.ModuleType) -> None:
    probe(module.Template.render.__code__, Probe("template", _template))
