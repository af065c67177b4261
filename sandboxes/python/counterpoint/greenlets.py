"""``greenlet`` on suspended WebAssembly stacks, for SQLAlchemy's asyncio extension.

The C extension has no WebAssembly build. A greenlet here is a stack of its own that belongs to the thread
that made it: same identity, same running loop and current task.
"""

from __future__ import annotations

import asyncio
import contextvars
import sys
import types
from typing import TYPE_CHECKING, Any

from counterpoint import parking

if TYPE_CHECKING:
    from collections.abc import Callable

#: Thread identity -> the greenlet that runs in it.
_running: dict[int, Greenlet] = {}


class GreenletExit(BaseException):
    pass


class GreenletError(Exception):
    pass


class Greenlet:
    GreenletExit = GreenletExit
    error = GreenletError

    def __init__(self, run: Callable[..., Any] | None = None, parent: Greenlet | None = None) -> None:
        if run is not None:
            self.run = run
        self.parent: Greenlet | None = parent or getcurrent()
        self._reset(started=False)

    def _reset(self, *, started: bool) -> None:
        self.dead = False
        self.gr_context: contextvars.Context | None = None
        self._started = started
        self._turn: parking.Wait | None = None
        self._value: Any = None
        self._error: BaseException | None = None

    @staticmethod
    def getcurrent() -> Greenlet:
        return getcurrent()

    def __bool__(self) -> bool:
        return self._started and not self.dead

    def switch(self, *args: Any, **kwargs: Any) -> Any:
        return self._go(args, kwargs, None)

    def throw(self, kind: Any = GreenletExit, value: Any = None, traceback: Any = None) -> Any:
        if isinstance(kind, BaseException):
            error = kind
        elif isinstance(value, BaseException):
            error = value
        else:
            error = kind() if value is None else kind(value)
        return self._go((), {}, error.with_traceback(traceback) if traceback else error)

    def _go(self, args: tuple[Any, ...], kwargs: dict[str, Any], error: BaseException | None) -> Any:
        me = getcurrent()
        if self.dead:
            if error is not None:
                raise error
            return args[0] if len(args) == 1 else args
        turn = me._turn = parking.Wait()
        if self._started:
            self._value = args[0] if len(args) == 1 and not kwargs else (args or kwargs)
            self._error = error
            _resume(self)
        elif error is not None:
            self._started = self.dead = True
            raise error
        else:
            self._start(args, kwargs)
        parking.wait(turn)
        _running[parking.current] = me
        failure, me._error = me._error, None
        value, me._value = me._value, None
        if failure is not None:
            raise failure
        return value

    def _start(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self._started = True
        identity = parking.current
        loop = asyncio._get_running_loop()
        task = asyncio.current_task(loop) if loop else None
        hooks = sys.get_asyncgen_hooks()
        context = self.gr_context = self.gr_context or contextvars.copy_context()

        def body() -> None:
            parking.enter(identity)
            asyncio._set_running_loop(loop)  # pyright: ignore[reportAttributeAccessIssue]
            sys.set_asyncgen_hooks(*hooks)
            if loop is not None and task is not None:
                asyncio.tasks._enter_task(loop, task)  # pyright: ignore[reportAttributeAccessIssue]
            _running[identity] = self
            value, failure = None, None
            try:
                value = context.run(self.run, *args, **kwargs)
            except GreenletExit as leaving:
                value = leaving
            except BaseException as error:  # noqa: BLE001 - it goes on in the parent
                failure = error
            self.dead = True
            if loop is not None and task is not None:
                asyncio.tasks._leave_task(loop, task)  # pyright: ignore[reportAttributeAccessIssue]
            parent = self.parent
            while parent is not None and parent.dead:
                parent = parent.parent
            if parent is not None:
                parent._value, parent._error = value, failure
                _resume(parent)

        parking.host.startThread(body)


def _resume(target: Greenlet) -> None:
    _running[parking.current] = target
    if target._turn is not None:
        target._turn.set()


def getcurrent() -> Greenlet:
    identity = parking.current
    current = _running.get(identity)
    if current is None:
        current = _running[identity] = Greenlet.__new__(Greenlet)
        current.parent = None
        current._reset(started=True)
    return current


def install() -> None:
    """Registers the module ``greenlet``."""
    if "greenlet" in sys.modules:
        return
    Greenlet.__name__ = Greenlet.__qualname__ = "greenlet"
    Greenlet.__module__ = "greenlet"
    module = types.ModuleType("greenlet")
    names = {
        "greenlet": Greenlet,
        "getcurrent": getcurrent,
        "GreenletExit": GreenletExit,
        "error": GreenletError,
        "__version__": "3.3.0",
    }
    for name, value in names.items():
        setattr(module, name, value)
    sys.modules["greenlet"] = module
