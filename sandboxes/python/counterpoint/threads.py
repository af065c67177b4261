"""Green threads behind ``_thread``: starting, joining, and what belongs to one thread."""

from __future__ import annotations

import asyncio
import itertools
import sys
from typing import TYPE_CHECKING, Any

from counterpoint import parking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_identities = itertools.count(parking.MAIN + 8, 8)
#: Threads that the process joins before it ends.
_joined_at_exit: set[ThreadHandle] = set()


class ThreadHandle:
    """``_thread._ThreadHandle``: lets others wait for the end of a thread."""

    def __init__(self, identity: int | None = None) -> None:
        self.ident = identity
        self._done = False
        self._waiting: list[parking.Wait] = []

    def is_done(self) -> bool:
        return self._done

    def _set_done(self) -> None:
        self._done = True
        waiting, self._waiting = self._waiting, []
        for turn in waiting:
            turn.set()

    def join(self, timeout: float | None = None) -> None:
        if self._done or timeout == 0:
            return
        if self.ident == parking.current:
            raise RuntimeError("Cannot join current thread")
        turn = parking.Wait()
        self._waiting.append(turn)
        try:
            parking.wait(turn, None if timeout is None or timeout < 0 else timeout)
        finally:
            if turn in self._waiting:
                self._waiting.remove(turn)


def start_joinable_thread(
    function: Callable[[], object],
    handle: ThreadHandle | None = None,
    daemon: bool = True,
) -> ThreadHandle:
    """``_thread.start_joinable_thread``: runs ``function`` on a WebAssembly stack of its own."""
    if parking.host is None:
        raise RuntimeError("can't start new thread")
    joined = handle if handle is not None else ThreadHandle()
    identity = joined.ident = next(_identities)
    if not daemon:
        _joined_at_exit.add(joined)

    def body() -> None:
        parking.enter(identity)
        asyncio._set_running_loop(None)  # pyright: ignore[reportAttributeAccessIssue]
        try:
            function()
        except SystemExit:
            pass
        except BaseException as error:  # noqa: BLE001 - the last frame of a thread
            sys.unraisablehook(_Unraisable(error, function))
        finally:
            _values.pop(identity, None)
            _joined_at_exit.discard(joined)
            joined._set_done()

    parking.host.startThread(body)
    return joined


def join_all() -> None:
    """``_thread._shutdown``: waits for every thread that is not a daemon."""
    while _joined_at_exit:
        next(iter(_joined_at_exit)).join()


class _Unraisable:
    """What ``sys.unraisablehook`` reads; CPython reports a dying ``_thread`` thread in the same way."""

    def __init__(self, error: BaseException, function: object) -> None:
        self.exc_type: type[BaseException] = type(error)
        self.exc_value: BaseException | None = error
        self.exc_traceback = error.__traceback__
        self.err_msg: str | None = "Exception ignored in thread started by"
        self.object = function


def start_new_thread(
    function: Callable[..., object],
    args: tuple[Any, ...] = (),
    kwargs: Mapping[str, Any] | None = None,
) -> int:
    """``_thread.start_new_thread``."""
    handle = start_joinable_thread(lambda: function(*args, **(kwargs or {})))
    return handle.ident or 0


#: Thread identity -> id of a :class:`Local` -> the attributes that thread sees in it.
_values: dict[int, dict[int, dict[str, Any]]] = {}
#: id of a :class:`Local` -> [identity whose attributes it shows now, constructor arguments].
_locals: dict[int, tuple[list[int], tuple[Any, ...], dict[str, Any]]] = {}
_get, _set = object.__getattribute__, object.__setattr__


class Local:
    """``threading.local``: its ``__dict__`` is exchanged when another thread looks at it."""

    def __new__(cls, /, *args: Any, **kwargs: Any) -> Local:
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        identity = parking.current
        values: dict[str, Any] = {}
        _set(self, "__dict__", values)
        _locals[id(self)] = ([identity], args, kwargs)
        _values.setdefault(identity, {})[id(self)] = values
        return self

    def __del__(self) -> None:
        _locals.pop(id(self), None)
        for values in list(_values.values()):
            values.pop(id(self), None)

    def __getattribute__(self, name: str) -> Any:
        _show(self)
        return _get(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "__dict__":
            raise AttributeError("'local' object attribute '__dict__' is read-only")
        _show(self)
        _set(self, name, value)

    def __delattr__(self, name: str) -> None:
        if name == "__dict__":
            raise AttributeError("'local' object attribute '__dict__' is read-only")
        _show(self)
        object.__delattr__(self, name)


def _show(self: Local) -> None:
    """Puts the running thread's attributes into ``self``."""
    shown, args, kwargs = _locals[id(self)]
    identity = parking.current
    if shown[0] == identity:
        return
    mine = _values.setdefault(identity, {})
    values = mine.get(id(self))
    first = values is None
    if values is None:
        values = mine[id(self)] = {}
    _set(self, "__dict__", values)
    shown[0] = identity
    cls = type(self)
    if first and cls.__init__ is not object.__init__:
        cls.__init__(self, *args, **kwargs)
