"""Enough of ``_multiprocessing`` for packages that import ``multiprocessing`` and start no process."""

from __future__ import annotations

import sys
import threading
import types


class SemLock:
    """A semaphore between threads: there is no process to share it with."""

    SEM_VALUE_MAX = 2**31 - 1

    def __init__(self, kind: int, value: int, maxvalue: int, name: str, unlink: bool) -> None:
        self._semaphore = threading.Semaphore(value)
        self.handle = 0
        self.kind = kind
        self.maxvalue = maxvalue
        self.name = name

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        return self._semaphore.acquire(block, timeout if block else None)

    def release(self) -> None:
        self._semaphore.release()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()


def install() -> None:
    if "_multiprocessing" in sys.modules:
        return
    module = types.ModuleType("_multiprocessing")
    module.SemLock = SemLock  # pyright: ignore[reportAttributeAccessIssue]
    module.sem_unlink = lambda name: None  # pyright: ignore[reportAttributeAccessIssue]
    module.flags = {}  # pyright: ignore[reportAttributeAccessIssue]
    sys.modules["_multiprocessing"] = module
