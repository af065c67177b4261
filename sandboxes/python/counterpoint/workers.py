"""Queues that start worker processes: here the work is done where they run (servers: ``reload.py``).

What they would pass to a child (a semaphore) cannot be passed on, and there is no ``fork``. Several commands
(``celery worker``, ``celery beat``, a web server) are processes of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterpoint import after_import

if TYPE_CHECKING:
    import types


def _patch_celery(module: types.ModuleType) -> None:
    """The default pool, ``prefork``, becomes that of threads; the banner of the worker says so."""
    aliases: dict[str, str] = vars(module)["ALIASES"]
    for name in ("prefork", "processes"):
        aliases[name] = aliases["threads"]


def install() -> None:
    """Takes effect when they are imported."""
    after_import.patch("celery.concurrency", _patch_celery)
