"""Linux' numbers and words for errors: ``errno``, ``os.strerror`` and every OSError, those of C included.

Emscripten's C library has numbers of its own (WASI's: a missing file is 44), and C code compares with
these, so that they stay in C. What Python sees is Linux': :func:`install` renumbers the ``errno`` module
and the table by which OSError finds its subclass, and ``error-numbers.ts`` translates the arguments of an
OSError that C makes. These are recognised by their words: C always gives the number together with its
``strerror``. What the sandbox itself answers comes in C's numbers, too, and goes through
:func:`host_error`.
"""

from __future__ import annotations

import errno
import gc
import json
import os
import sys
from typing import Any

from counterpoint.linux_errors import ALIASES, BY_NAME

_stock_strerror = os.strerror
#: C's numbers by name, from before :func:`install`.
_STOCK = {name: getattr(errno, name) for name in dir(errno) if name.startswith("E")}
_from_c = {number: BY_NAME[name][0] for name, number in _STOCK.items() if name in BY_NAME}
_words = dict(BY_NAME.values())
#: What C says without ``strerror`` (``Modules/_io/bufferedio.c``), with any number when a pipe is below.
_WOULD_BLOCK = "write could not complete without blocking"
#: Number and words of C, then Linux' as objects, whose addresses JavaScript writes into the arguments.
_translations: list[tuple[int, str, int, str]] = []


def strerror(code: int, /) -> str:
    """``os.strerror``."""
    return _words.get(code) or f"Unknown error {code}"


def host_error(number: int) -> OSError:
    """What a call of the sandbox failed with, by C's number."""
    code = _from_c.get(number, number)
    return OSError(code, strerror(code))


def translations() -> str:
    """What ``error-numbers.ts`` needs (``ErrorNumbers``), as JSON."""
    rows = [(number, words, id(code), id(text)) for number, words, code, text in _translations]
    return json.dumps(
        {
            "classes": [id(OSError), id(BlockingIOError)],
            "int": id(int),
            "text": id(str),
            "tupleItems": tuple.__basicsize__,
            "intDigit": int.__basicsize__,
            "textBytes": sys.getsizeof("") - 1,
            "rows": rows,
        }
    )


def install() -> None:
    """Renumbers, once per snapshot; JavaScript's half must follow at once, before C makes another OSError."""
    for number, code in _from_c.items():
        _translations.append((number, _stock_strerror(number), code, _words[code]))
    _translations.append((-1, _WOULD_BLOCK, BY_NAME["EAGAIN"][0], _WOULD_BLOCK))
    _renumber_classes()
    for module in list(sys.modules.values()):
        _renumber_constants(module)
    errno.__dict__.update({name: code for name, (code, _) in BY_NAME.items()})
    names: Any = errno.errorcode
    names.clear()
    names.update({code: name for name, (code, _) in BY_NAME.items() if name not in ALIASES})
    os.strerror = strerror


def _renumber_classes() -> None:
    """C keeps a dict from number to class; nothing but the collector leads to it."""
    (table,) = (
        found
        for found in gc.get_referrers(ConnectionRefusedError)
        if isinstance(found, dict) and found.get(_STOCK["ECONNREFUSED"]) is ConnectionRefusedError
    )
    classes = {_from_c[number]: found for number, found in table.items() if number in _from_c}
    table.clear()
    table.update(classes)


def _renumber_constants(module: Any) -> None:
    """What modules took from ``errno`` while they were imported."""
    members: dict[str, Any] = getattr(module, "__dict__", {})
    for name, value in list(members.items()):
        if name in _STOCK and name in BY_NAME and value == _STOCK[name]:
            members[name] = BY_NAME[name][0]
    if module is sys.modules.get("socket"):
        members["_blocking_errnos"] = {_from_c[number] for number in members["_blocking_errnos"]}
