"""Run once in the interpreter whose memory becomes the snapshot; ``bare`` is set by ``snapshot.ts``."""

import gc
import importlib
import linecache
import sys

import counterpoint

counterpoint.install()

import counterpoint.half
from counterpoint import later, preloaded, programs, project_packages

#: What a process imports when somebody looks at its requests.
XRAY = "xray xray_arrivals xray_asgi xray_django xray_places xray_probes xray_spans xray_sql"

#: What the workbench runs by name: ``python -m counterpoint.tables``.
TOOLS = "migration_effects tables"

#: What starting a program, serving a first request and running a command of the frameworks import. What
#: only tests import is left out: it would be a part of every first download.
LIBRARY = """
argparse ast asyncio base64 bisect code concurrent.futures.thread contextlib contextvars copy csv
dataclasses datetime decimal email.generator email.message email.mime.text email.parser
email.policy email.utils enum fractions functools getpass glob gzip hashlib heapq hmac html html.parser
http.client http.cookies http.server importlib.metadata importlib.resources inspect io ipaddress itertools json
locale logging.config logging.handlers mimetypes multiprocessing.context operator optparse os
pathlib pickle pkgutil platform pprint queue random re runpy secrets select selectors shlex shutil signal socket
socketserver sqlite3 ssl stat string struct subprocess tempfile textwrap threading token tokenize
tomllib traceback types typing unicodedata urllib.parse urllib.request uuid warnings weakref
wsgiref.simple_server zipfile zoneinfo
"""

FASTAPI = """
fastapi fastapi.applications fastapi.encoders fastapi.middleware.cors fastapi.middleware.gzip fastapi.openapi.docs
fastapi.openapi.models fastapi.openapi.utils fastapi.responses fastapi.security fastapi.staticfiles fastapi.templating
fastapi.telemetry._runtime fastapi.websockets fastapi_cli.cli fastapi_cli.discover
starlette.applications starlette.background starlette.concurrency starlette.formparsers starlette.middleware.base
starlette.middleware.errors starlette.middleware.exceptions starlette.middleware.sessions
starlette.middleware.trustedhost starlette.responses starlette.routing starlette.staticfiles starlette.templating
starlette.websockets
anyio anyio._backends._asyncio anyio.from_thread anyio.streams.memory anyio.to_thread
pydantic pydantic.deprecated.class_validators pydantic.fields pydantic.json_schema pydantic.main pydantic.networks
pydantic.types pydantic_core python_multipart email_validator annotated_types jinja2 jinja2.ext
uvicorn uvicorn.lifespan.on uvicorn.lifespan.off uvicorn.logging uvicorn.loops.asyncio uvicorn.loops.auto uvicorn.main
uvicorn.middleware.proxy_headers uvicorn.protocols.http.auto uvicorn.protocols.http.h11_impl
uvicorn.protocols.websockets.auto
uvicorn.protocols.websockets.websockets_sansio_impl uvicorn.protocols.websockets.wsproto_impl
uvicorn.supervisors.basereload click h11 wsproto websockets httpx rich.console rich.traceback typer
rich_toolkit opentelemetry.trace
"""

#: Without the models of the contrib apps, which cannot be imported before there are settings.
DJANGO = """
django django.apps django.conf django.conf.urls django.contrib.admin django.contrib.admin.apps
django.contrib.admin.checks django.contrib.auth.apps django.contrib.auth.context_processors
django.contrib.auth.hashers django.contrib.auth.management django.contrib.auth.password_validation
django.contrib.contenttypes.apps django.contrib.contenttypes.management django.contrib.messages.apps
django.contrib.messages.context_processors django.contrib.messages.middleware
django.contrib.messages.storage.fallback django.contrib.sessions.apps django.contrib.sessions.backends.db
django.contrib.sessions.middleware django.contrib.staticfiles.apps django.contrib.staticfiles.finders
django.contrib.staticfiles.handlers django.contrib.staticfiles.management.commands.runserver
django.contrib.staticfiles.storage django.core.asgi django.core.cache.backends.locmem
django.core.checks.registry django.core.files.storage django.core.files.uploadhandler
django.core.handlers.asgi django.core.handlers.wsgi django.core.management
django.core.management.commands.check django.core.management.commands.makemigrations
django.core.management.commands.migrate django.core.management.commands.runserver
django.core.management.commands.shell django.core.management.commands.startapp
django.core.management.commands.startproject django.core.servers.basehttp django.core.signing
django.core.wsgi django.db.backends.dummy.base django.db.backends.sqlite3.base
django.db.migrations.autodetector django.db.migrations.executor django.db.models django.db.models.functions
django.forms django.forms.models django.http django.middleware.clickjacking django.middleware.common
django.middleware.csrf django.middleware.http django.middleware.security django.shortcuts
django.template.backends.django django.template.context_processors django.template.defaulttags
django.template.loader django.template.loader_tags django.template.loaders.app_directories
django.template.loaders.cached django.template.loaders.filesystem django.templatetags.i18n
django.templatetags.static django.urls django.utils.autoreload django.utils.translation.reloader
django.utils.translation.trans_real django.views.csrf django.views.debug django.views.decorators.csrf
django.views.decorators.http django.views.defaults django.views.generic django.views.static asgiref.local
asgiref.sync sqlparse
"""


def import_all(names: str) -> None:
    """Imports each module; one that this version of a package does not have is left out."""
    for name in names.split():
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            continue


def rehearse_fastapi() -> None:
    """Answers one request, so that what FastAPI and Pydantic import at their first use is here as well.

    Nothing in it waits, so that no event loop is needed, and nothing of it is kept.
    """
    from fastapi import FastAPI
    from pydantic import BaseModel

    class Item(BaseModel):
        name: str

    app = FastAPI()

    @app.post("/{number}")
    async def create(number: int, item: Item, q: str | None = None) -> Item:
        return item

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b'{"name": "lamp"}', "more_body": False}

    statuses: list[object] = []

    async def send(message: dict[str, object]) -> None:
        statuses.append(message.get("status"))

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/1",
        "raw_path": b"/1",
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"localhost"), (b"content-type", b"application/json")],
        "server": ("localhost", 8000),
        "client": ("localhost", 50000),
        "state": {},
    }
    call = app(scope, receive, send)
    try:
        call.send(None)
    except StopIteration:
        pass
    if statuses[:1] != [200]:
        raise RuntimeError(f"the rehearsed request was answered with {statuses}")
    app.openapi()


def blank_free_memory() -> None:
    """Fills what was freed with zeros, which compress to nothing: 4 % of the snapshot.

    Objects are asked for, the largest first, until one comes from beyond the end of the heap, which says that no
    hole of that size is left. ``bytes`` of a length alone are zeros.
    """
    blocks: list[bytes] = []
    end = id(bytes(1 << 20))
    size = 1 << 20
    while size > 16:
        block = bytes(size)
        if id(block) < end:
            blocks.append(block)
        else:
            size = size * 15 // 16


import_all(LIBRARY)
if not bare:  # noqa: F821 - set by snapshot.ts
    import_all(FASTAPI)
    import_all(DJANGO)
    rehearse_fastapi()
    programs.remember_console_scripts()
    project_packages.remember_image()

later.remember([*XRAY.split(), *TOOLS.split()])
preloaded.remember()
sys.path.remove("/lib/counterpoint")
sys.path_importer_cache.clear()
linecache.clearcache()
gc.collect()
gc.freeze()
blank_free_memory()
