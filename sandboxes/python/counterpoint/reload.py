"""``--reload`` and ``--workers`` of uvicorn and hypercorn, and Django's autoreload, without a second process.

Natively a supervisor watches the files and starts the server in a child. Here the sandbox is the
supervisor: it is told what to watch, this process serves, and on a change the same command runs anew in a
fresh process. That one imports the program while this one shuts down, and waits with what an application
notices (its lifespan) until this one has ended. Several workers share one listening socket natively, which
processes of the sandbox cannot: one serves in their place.
"""

from __future__ import annotations

import json
import os
import sys
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


def await_turn() -> None:
    """Parks until the process that ran this command before the last change has ended."""
    parking.call(parking.host.turn)


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
        load = self._config.load

        def load_in_turn() -> None:
            load()
            await_turn()

        self._config.load = load_in_turn
        self._target(sockets=self._sockets)


class OneWorker:
    """Stands in for ``uvicorn.supervisors.Multiprocess``: serves in this process."""

    def __init__(self, config: Any, sockets: list[Any]) -> None:
        self._config = config
        self._sockets = sockets

    def run(self) -> None:
        from uvicorn.server import Server, logger

        logger.warning("One worker serves instead of %d: %s", self._config.workers, _ONE_WORKER)
        Server(self._config).run(sockets=self._sockets)


_ONE_WORKER = "processes of the sandbox cannot share a listening socket"


def _patch_uvicorn(module: types.ModuleType) -> None:
    module.__dict__.update(ChangeReload=SandboxReload, Multiprocess=OneWorker)


def _patch_hypercorn(module: types.ModuleType) -> None:
    """Even one worker is a child that inherits a socket; ``workers = 0`` serves in this process."""
    stock: Callable[[Any], int] = module.__dict__["run"]

    def run(config: Any) -> int:
        if config.use_reloader:
            watch([os.getcwd()], [".py"])
            await_turn()
            config.use_reloader = False
        if config.workers > 1:
            print(f"One worker serves instead of {config.workers}: {_ONE_WORKER}", file=sys.stderr)
        config.workers = 0
        return stock(config)

    module.__dict__["run"] = run


def _patch_django(module: types.ModuleType) -> None:
    stock: Callable[..., None] = module.__dict__["run_with_reloader"]
    marks_child: str = module.__dict__["DJANGO_AUTORELOAD_ENV"]

    def run_with_reloader(main_func: Callable[..., None], *args: Any, **kwargs: Any) -> None:
        if marks_child in os.environ:
            # Whoever sets it decides between supervisor and child, as Django's own tests do.
            stock(main_func, *args, **kwargs)
            return
        watch([os.getcwd()], DJANGO_SUFFIXES)
        os.environ[marks_child] = "true"
        module.__dict__["logger"].info("Watching for file changes with the sandbox")
        try:
            main_func(*args, **kwargs)
        except KeyboardInterrupt:
            pass

    module.__dict__["run_with_reloader"] = run_with_reloader


def install() -> None:
    """Supervisors are replaced as soon as they are imported."""
    after_import.patch("uvicorn.main", _patch_uvicorn)
    after_import.patch("hypercorn.run", _patch_hypercorn)
    after_import.patch("django.utils.autoreload", _patch_django)
