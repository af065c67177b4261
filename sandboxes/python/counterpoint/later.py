"""Modules of this package that a process imports only when they are asked for.

A restored process has no files of the package, only what the snapshot imported. What most processes never
need would cost each of them time and memory: of these the snapshot keeps the source, and nothing else.
"""

from __future__ import annotations

import importlib.util
import sys
from importlib.abc import InspectLoader, MetaPathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import types
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec

_PACKAGE = "counterpoint"
_sources: dict[str, str] = {}


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> ModuleSpec | None:
        return importlib.util.spec_from_loader(fullname, _Loader()) if fullname in _sources else None


class _Loader(InspectLoader):
    def get_source(self, fullname: str) -> str:
        return _sources[fullname]

    def is_package(self, fullname: str) -> bool:
        return False


def remember(names: Sequence[str]) -> None:
    """Keeps the sources of modules, by their names in the package. Once, before the snapshot is made."""
    for name in names:
        spec = importlib.util.find_spec(f"{_PACKAGE}.{name}")
        if spec is None or not isinstance(spec.loader, InspectLoader):
            raise ImportError(f"there is no module {_PACKAGE}.{name}")
        _sources[spec.name] = spec.loader.get_source(spec.name) or ""
    sys.meta_path.append(_Finder())
