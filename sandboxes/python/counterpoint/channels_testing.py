"""Lets ``channels.testing`` be imported without Daphne, which needs compiled packages.

Its communicators talk to a consumer without any server; only the live server test case starts Daphne.
"""

from __future__ import annotations

import sys
import types
from contextlib import contextmanager
from typing import TYPE_CHECKING

from counterpoint import after_import

if TYPE_CHECKING:
    from collections.abc import Iterator


class DaphneProcess:
    """Says what is missing when a ``ChannelsLiveServerTestCase`` starts its server."""

    def __init__(self, *_: object, **__: object) -> None:
        message = "Daphne is not in the sandbox: test with WebsocketCommunicator, or serve with uvicorn."
        raise NotImplementedError(message)


@contextmanager
def _with_daphne() -> Iterator[None]:
    names = ("daphne", "daphne.testing")
    if any(name in sys.modules for name in names):
        yield
        return
    package, testing = (types.ModuleType(name) for name in names)
    package.__path__ = []
    testing.DaphneProcess = DaphneProcess  # pyright: ignore[reportAttributeAccessIssue]
    sys.modules.update(zip(names, (package, testing), strict=True))
    try:
        yield
    finally:
        # Others that ask whether Daphne is here must learn that it is not.
        for name in names:
            del sys.modules[name]


def install() -> None:
    """Takes effect when ``channels.testing`` is imported."""
    after_import.around("channels.testing.live", _with_daphne)
