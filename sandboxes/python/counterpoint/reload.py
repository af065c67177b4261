"""``uvicorn --reload`` and Django's autoreload without a second process.

Natively a supervisor watches the files and starts the server in a child. Here the sandbox is the
supervisor: it is told what to watch, this process serves, and on a change the same command runs anew in a
fresh process.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from counterpoint import after_import, parking

if TYPE_CHECKING:
    import types
    from collections.abc import Callable, Iterable

#: What Django's StatReloader notices: modules, and through signals templates and translations.
DJANGO_SUFFIXES = (".py", ".html", ".txt", ".mo")


def watch(directories: Iterable[object], suffixes: Iterable[str]) -> None:
    """Asks the sandbox to run this command anew when a file with one of ``suffixes`` changes."""
    parking.host.reloadOnChange(
        json.dumps([os.path.abspath(str(entry)) for entry in directories]), json.dumps(list(suffixes))
    )


class SandboxReload:
    """Stands in for ``uvicorn.supervisors.ChangeReload``: same log lines, serves in this process."""

    def __init__(self, config: Any, target: Callable[..., None], sockets: list[Any]) -> None:
        self._config = config
        self._target = target
        self._sockets = sockets

    def run(self) -> None:
        from uvicorn.supervisors.basereload import logger

        suffixes = [pattern[1:] for pattern in self._config.reload_includes if pattern.startswith("*.")]
        watch(self._config.reload_dirs or [os.getcwd()], suffixes or [".py"])
        logger.info("Started reloader process [%d] using the sandbox", os.getpid())
        self._target(sockets=self._sockets)


def _patch_uvicorn(module: types.ModuleType) -> None:
    module.__dict__["ChangeReload"] = SandboxReload


def _patch_django(module: types.ModuleType) -> None:
    def run_with_reloader(main_func: Callable[..., None], *args: Any, **kwargs: Any) -> None:
        watch([os.getcwd()], DJANGO_SUFFIXES)
        os.environ[module.__dict__["DJANGO_AUTORELOAD_ENV"]] = "true"
        module.__dict__["logger"].info("Watching for file changes with the sandbox")
        try:
            main_func(*args, **kwargs)
        except KeyboardInterrupt:
            pass

    module.__dict__["run_with_reloader"] = run_with_reloader


def install() -> None:
    """Both supervisors are replaced as soon as they are imported."""
    after_import.patch("uvicorn.main", _patch_uvicorn)
    after_import.patch("django.utils.autoreload", _patch_django)
