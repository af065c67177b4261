"""What tells a preloaded interpreter from a fresh one, put right."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from counterpoint import after_import

if TYPE_CHECKING:
    import types

#: Modules that the snapshot brought along.
_preloaded: set[str] = set()


def remember() -> None:
    """Call it last before the snapshot is made."""
    _preloaded.update(sys.modules)


def forget(name: str) -> None:
    """For ``python -m name``, which warns of a module that was imported before it is run; packages may be."""
    if name in _preloaded and not hasattr(sys.modules.get(name), "__path__"):
        sys.modules.pop(name, None)


def _patch_pytest(module: types.ModuleType) -> None:
    """pytest warns of plugins (anyio's) that were imported before it could rewrite their asserts."""
    hook: Any = vars(module)["AssertionRewritingHook"]
    warn = hook._warn_already_imported

    def warn_unless_preloaded(self: Any, name: str) -> None:
        if name not in _preloaded:
            warn(self, name)

    hook._warn_already_imported = warn_unless_preloaded


def install() -> None:
    after_import.patch("_pytest.assertion.rewrite", _patch_pytest)
