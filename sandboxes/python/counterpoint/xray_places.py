"""Where code stands, in OpenTelemetry's words: file, line and name of a function."""

from __future__ import annotations

import functools
import inspect
import os
import sys
from types import CodeType, FrameType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

#: Frames that are looked at on the way to the program's own code.
_DEEPEST = 80
#: Objects whose description is remembered; a program that makes new ones for each request fills no memory.
_MOST = 500


def remembered[Result](describe: Callable[[Any], Result]) -> Callable[[Any], Result]:
    """``describe``, asked once of each object; by identity, because not every callable has a hash."""
    known: dict[int, tuple[Any, Result]] = {}

    def look(target: Any) -> Result:
        found = known.get(id(target))
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            # The object is kept, so that its number is nobody else's.
            found = known[id(target)] = target, describe(target)
        return found[1]

    return look


def code_of(target: Any) -> CodeType | None:
    """The code that a call of ``target`` runs: of a function, a method, a class's ``__init__``, an object."""
    target = innermost(target)
    if inspect.isclass(target):
        target = target.__init__
    elif not isinstance(target, FunctionType):
        target = type(target).__call__
    code = getattr(innermost(target), "__code__", None)
    return code if isinstance(code, CodeType) else None


def innermost(target: Any) -> Any:
    """The function behind partials, bound methods and decorators that tell whom they wrap."""
    for _ in range(_DEEPEST):
        if isinstance(target, functools.partial):
            target = target.func
        elif inspect.ismethod(target):
            target = target.__func__
        elif hasattr(target, "__wrapped__"):
            target = target.__wrapped__
        else:
            break
    return target


def name_of(target: Any) -> str:
    """As a learner would call it."""
    target = innermost(target)
    name = getattr(target, "__qualname__", None) or type(target).__qualname__
    return name.replace("<locals>.", "")


def of(target: Any) -> dict[str, Any]:
    """Of the code that a call of ``target`` runs; of a class, where that begins."""
    target = innermost(target)
    if inspect.isclass(target):
        return _of_class(target)
    code = code_of(target)
    if code is None:
        return {}
    return {"code.file.path": code.co_filename, "code.line.number": code.co_firstlineno}


def _of_class(cls: type) -> dict[str, Any]:
    path = getattr(sys.modules.get(cls.__module__), "__file__", None)
    line = getattr(cls, "__firstlineno__", None)
    return {"code.file.path": path, "code.line.number": line} if path and line else {}


#: :func:`of`, for what is called again and again; the answer is not to be changed.
known = remembered(of)


def of_callers_function(depth: int) -> dict[str, Any]:
    """Of the local variable ``function`` of a caller, ``depth`` frames above this call's frame."""
    function = sys._getframe(depth).f_locals.get("function")
    return known(function) if function is not None else {}


def in_program(frame: FrameType | None) -> dict[str, Any]:
    """The nearest line of the program's own, from ``frame`` outwards: it is what asked for the work."""
    root = _root()
    for _ in range(_DEEPEST):
        if frame is None:
            break
        path = frame.f_code.co_filename
        if path.startswith(root) and "/.packages/" not in path:
            return {"code.file.path": path, "code.line.number": frame.f_lineno}
        frame = frame.f_back
    return {}


@functools.cache
def _root() -> str:
    return os.getcwd().rstrip("/") + "/"
