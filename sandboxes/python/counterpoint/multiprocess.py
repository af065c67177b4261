"""``_multiprocessing`` and ``_posixshmem``: semaphores of one process, and no shared memory."""

from __future__ import annotations

import errno
import sys
import threading
import types
from typing import NoReturn

from counterpoint.spawned_processes import NOT_SHARED

#: ``multiprocessing.synchronize.RECURSIVE_MUTEX``.
_RECURSIVE = 0


class SemLock:
    """A semaphore between threads: there is no process to share it with."""

    SEM_VALUE_MAX = 2**31 - 1

    #: Nameless, so that nobody keeps track of it for other processes.
    name = None

    def __init__(self, kind: int, value: int, maxvalue: int, name: str, unlink: bool) -> None:
        self._condition = threading.Condition()
        self._value = value
        self._owner = 0
        self._held = 0
        self.kind = kind
        self.maxvalue = maxvalue

    @property
    def handle(self) -> int:
        """Asked for when it is sent to another process."""
        from multiprocessing.context import get_spawning_popen

        if get_spawning_popen() is not None:
            raise RuntimeError(NOT_SHARED)
        return 0

    def _is_mine(self) -> bool:
        return self._held > 0 and self._owner == threading.get_ident()

    def _count(self) -> int:
        return self._held

    def _get_value(self) -> int:
        return self._value

    def _is_zero(self) -> bool:
        return self._value == 0

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        if self.kind == _RECURSIVE and self._is_mine():
            self._held += 1
            return True
        with self._condition:
            if not self._condition.wait_for(lambda: self._value > 0, timeout if block else 0):
                return False
            self._value -= 1
        self._owner = threading.get_ident()
        self._held += 1
        return True

    def release(self) -> None:
        if self.kind == _RECURSIVE:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._held > 1:
                self._held -= 1
                return
        with self._condition:
            if self._value >= self.maxvalue:
                raise ValueError("semaphore or lock released too many times")
            self._held -= 1
            self._value += 1
            self._condition.notify()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()


def _no_shared_memory(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSYS, "processes of the sandbox share no memory")


def install() -> None:
    for name, members in {
        "_multiprocessing": {"SemLock": SemLock, "sem_unlink": lambda name: None, "flags": {}},
        "_posixshmem": {"shm_open": _no_shared_memory, "shm_unlink": _no_shared_memory},
    }.items():
        if name not in sys.modules:
            module = types.ModuleType(name)
            module.__dict__.update(members)
            sys.modules[name] = module
