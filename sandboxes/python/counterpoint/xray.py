"""The X-ray: what a server does with each request, told while somebody looks.

:func:`switch` is called when the sandbox's command ``server-spans`` begins and ends to follow this process.
Until then nothing of it is imported, and afterwards nothing is left: see ``xray_probes.py`` for how.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from counterpoint import (
    after_import,
    xray_arrivals,
    xray_asgi,
    xray_django,
    xray_probes,
    xray_spans,
    xray_sql,
)

if TYPE_CHECKING:
    import types
    from collections.abc import Callable

#: What is watched of a module, once it has been imported.
_WATCHES: dict[str, Callable[[types.ModuleType], None]] = {
    "starlette.applications": xray_asgi.watch_starlette,
    "starlette.routing": xray_asgi.watch_starlette_routing,
    "fastapi.applications": xray_asgi.watch_applications,
    "fastapi.routing": xray_asgi.watch_routing,
    "fastapi.telemetry._api": xray_asgi.watch_telemetry,
    "fastapi.dependencies.utils": xray_asgi.watch_dependencies,
    "jinja2.environment": xray_asgi.watch_jinja,
    "django.core.handlers.wsgi": xray_django.watch_wsgi,
    "django.core.handlers.asgi": xray_django.watch_asgi,
    "django.core.handlers.base": xray_django.watch_handlers,
    "django.core.handlers.exception": xray_django.watch_exceptions,
    "django.template.base": xray_django.watch_templates,
    "django.forms.forms": xray_django.watch_forms,
    "django.db.models.base": xray_django.watch_models,
    "django.http.response": xray_django.watch_responses,
    "django.tasks.base": xray_django.watch_tasks,
    "rest_framework.serializers": xray_django.watch_serializers,
}


def switch(on: bool) -> None:
    """Begins, or ends, to tell of requests. Twice the same is once."""
    if on == xray_probes.active():
        return
    if not on:
        xray_probes.end()
        xray_spans.end()
        return
    xray_spans.begin()
    xray_probes.begin()
    xray_sql.watch()
    xray_arrivals.watch()
    for name, watch in _WATCHES.items():
        module = sys.modules.get(name)
        if module is not None and not getattr(module.__spec__, "_initializing", False):
            watch(module)
        else:
            after_import.patch(name, watch)
