"""Run once in the interpreter of the full snapshot, after its memory was taken: what it imports now, programs import
at run time, and would compile at every start. Leaves the files in ``bytecode``, with their paths in
site-packages.
"""

import importlib
import os
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import MAGIC_NUMBER, source_hash

#: Where site-packages is mounted, with a slash at the end; set by ``snapshot.ts``.
site_packages: str

#: What the lessons' requirements name and the snapshot leaves out, with what these import when they are first used.
LIBRARY = """
sqlalchemy sqlalchemy.orm sqlalchemy.ext.asyncio sqlalchemy.dialects.sqlite.aiosqlite
sqlalchemy.dialects.sqlite.pysqlite aiosqlite sqlmodel
alembic.__main__ alembic.command alembic.config alembic.context alembic.op alembic.autogenerate
alembic.ddl.sqlite alembic.runtime.migration mako.template
pytest _pytest._argcomplete _pytest.cacheprovider _pytest.config _pytest.faulthandler _pytest.helpconfig
_pytest.junitxml _pytest.pastebin _pytest.setuponly _pytest.setupplan _pytest.skipping _pytest.threadexception
_pytest.tracemalloc _pytest.unittest _pytest.unraisableexception _pytest.warnings anyio.pytest_plugin
pytest_asyncio.plugin pytest_django.plugin fastapi.testclient starlette.testclient httpx2 httpcore2
celery celery.app.amqp celery.app.autoretry celery.app.backends celery.app.builtins celery.app.control
celery.app.events celery.app.log celery.app.task celery.apps.beat celery.apps.worker celery.backends.cache
celery.backends.database.models celery.backends.filesystem celery.backends.rpc celery.bin.celery
celery.concurrency.solo celery.concurrency.thread celery.fixups.django celery.loaders.app celery.result
celery.schedules celery.worker.autoscale celery.worker.components celery.worker.consumer
celery.worker.consumer.delayed_delivery celery.worker.strategy celery.worker.worker kombu.transport.filesystem
kombu.transport.memory kombu.transport.virtual
channels.apps channels.auth channels.db channels.generic.websocket channels.layers channels.routing
channels.security.websocket channels.testing
django.contrib.admin.options django.contrib.admin.views.main django.contrib.auth.admin
django.contrib.auth.backends django.contrib.auth.decorators django.contrib.auth.forms
django.contrib.auth.middleware django.contrib.auth.mixins django.contrib.auth.models django.contrib.auth.urls
django.contrib.auth.views django.contrib.contenttypes.models django.contrib.sessions.models
django.core.management.commands.test django.core.paginator django.core.serializers.json
django.db.models.sql.compiler django.tasks.backends.immediate django.templatetags.cache
django.templatetags.l10n django.templatetags.tz django.test django.test.runner ninja ninja.security
whitenoise.middleware whitenoise.storage mangum jwt websockets.sync.client yaml
"""

#: Without Django REST framework, which no lesson requires.
APPS = """
django.contrib.admin django.contrib.auth django.contrib.contenttypes django.contrib.messages
django.contrib.sessions django.contrib.staticfiles channels
"""

bytecode: list[tuple[str, bytes]] = []


def keep(loader: SourceFileLoader, source_path: str, path: str, data: bytes) -> None:
    """What the import system has compiled and would write beside the source: see PEP 552 for the header.

    Unchecked, because site-packages does not change: an import then reads no source.
    """
    if not source_path.startswith(site_packages):
        return
    flags = (0b01).to_bytes(4, "little")
    header = MAGIC_NUMBER + flags + source_hash(loader.get_data(source_path))
    bytecode.append((path.removeprefix(site_packages), header + bytes(data[16:])))


def rehearse() -> None:
    """Imports each module; one that this version of a package does not have is left out."""
    import django
    from django.conf import settings

    settings.configure(
        INSTALLED_APPS=APPS.split(),
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        ROOT_URLCONF="django.contrib.auth.urls",
    )
    django.setup()
    for name in LIBRARY.split():
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            continue


SourceFileLoader._cache_bytecode = keep  # pyright: ignore[reportAttributeAccessIssue]
sys.dont_write_bytecode = False
os.chdir("/tmp")
rehearse()
