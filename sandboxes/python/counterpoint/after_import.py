"""Patches of packages, applied when they are imported: in the snapshot or later, whichever version it is."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import types
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from importlib.machinery import ModuleSpec

_patches: dict[str, Callable[[types.ModuleType], None]] = {}
_surroundings: dict[str, Callable[[], AbstractContextManager[None]]] = {}


def patch(module: str, apply: Callable[[types.ModuleType], None]) -> None:
    """Calls ``apply`` with ``module`` right after it was executed."""
    _patches[module] = apply


def around(module: str, surroundings: Callable[[], AbstractContextManager[None]]) -> None:
    """Executes ``module``, and what it imports, inside ``surroundings``."""
    _surroundings[module] = surroundings


@contextmanager
def on_linux() -> Iterator[None]:
    """Surroundings for a package that looks at ``sys.platform`` while it is imported."""
    platform, sys.platform = sys.platform, "linux"
    try:
        yield
    finally:
        sys.platform = platform


class _Finder(MetaPathFinder):
    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: types.ModuleType | None = None,
    ) -> ModuleSpec | None:
        if fullname not in _patches and fullname not in _surroundings:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _PatchingLoader(spec.loader)
        return spec


class _PatchingLoader(Loader):
    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> types.ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: types.ModuleType) -> None:
        # What the module sees of itself is the stock loader.
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        module.__loader__ = self._loader
        with _surroundings.get(module.__name__, nullcontext)():
            self._loader.exec_module(module)
        apply = _patches.get(module.__name__)
        if apply is not None:
            apply(module)


def install() -> None:
    """Watches imports from here on."""
    sys.meta_path.insert(0, _Finder())
