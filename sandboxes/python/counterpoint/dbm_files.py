"""``dbm``, which Pyodide's standard library leaves out: ``shelve`` and Celery's beat need it.

Files are those of CPython's ``dbm.sqlite3`` (https://docs.python.org/3/library/dbm.html#module-dbm.sqlite3),
the only format there is here, and its default since 3.13.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import types
from collections.abc import Iterator, MutableMapping
from typing import Literal

Flag = Literal["r", "w", "c", "n"]

_MODES = {"r": "ro", "w": "rw", "c": "rwc", "n": "rwc"}


class Error(OSError):
    """``dbm.sqlite3.error``."""


def _encoded(key: bytes | str) -> bytes:
    return key.encode() if isinstance(key, str) else bytes(key)


class Database(MutableMapping[bytes, bytes]):
    """A table of keys and values as bytes; strings are stored as UTF-8."""

    def __init__(self, path: str, flag: Flag) -> None:
        uri = f"file:{_quoted(os.path.abspath(path))}?mode={_MODES[flag]}"
        self._connection: sqlite3.Connection | None = None
        try:
            self._connection = sqlite3.connect(uri, autocommit=True, uri=True)
            if flag == "n":
                self._run("DROP TABLE IF EXISTS Dict")
            if flag in ("c", "n"):
                self._run("CREATE TABLE IF NOT EXISTS Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)")
        except sqlite3.Error as error:
            raise Error(str(error)) from error

    def _run(self, statement: str, *values: bytes) -> sqlite3.Cursor:
        if self._connection is None:
            message = "DBM object has already been closed"
            raise Error(message)
        try:
            return self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise Error(str(error)) from error

    def __len__(self) -> int:
        return self._run("SELECT COUNT(*) FROM Dict").fetchone()[0]

    def __getitem__(self, key: bytes | str) -> bytes:
        row = self._run("SELECT value FROM Dict WHERE key = ?", _encoded(key)).fetchone()
        if row is None:
            raise KeyError(key)
        return row[0]

    def __setitem__(self, key: bytes | str, value: bytes | str) -> None:
        self._run("REPLACE INTO Dict (key, value) VALUES (?, ?)", _encoded(key), _encoded(value))

    def __delitem__(self, key: bytes | str) -> None:
        if self._run("DELETE FROM Dict WHERE key = ?", _encoded(key)).rowcount == 0:
            raise KeyError(key)

    def __iter__(self) -> Iterator[bytes]:
        return iter([row[0] for row in self._run("SELECT key FROM Dict")])

    def keys(self) -> list[bytes]:  # pyright: ignore[reportIncompatibleMethodOverride]
        """A list, as every ``dbm`` has it."""
        return list(self)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _quoted(path: str) -> str:
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def open_database(file: str | os.PathLike[str], flag: Flag = "r", mode: int = 0o666) -> Database:
    """``dbm.open``. ``mode`` has no effect: files belong to one learner."""
    if flag not in _MODES:
        message = f"Flag must be one of 'r', 'w', 'c', or 'n', not {flag!r}"
        raise ValueError(message)
    return Database(os.fspath(file), flag)


def whichdb(filename: str | os.PathLike[str]) -> str | None:
    """The module that opens a file: ``""`` when none does, None when it cannot be read."""
    try:
        with open(filename, "rb") as file:
            return "dbm.sqlite3" if file.read(16) == b"SQLite format 3\0" else ""
    except OSError:
        return None


def install() -> None:
    """Registers ``dbm`` and ``dbm.sqlite3``, unless the standard library has them."""
    if "dbm" in sys.modules:
        return
    package, module = types.ModuleType("dbm"), types.ModuleType("dbm.sqlite3")
    names = {"open": open_database, "error": Error}
    vars(module).update(names)
    vars(package).update(names, error=(Error, OSError), whichdb=whichdb, sqlite3=module, __path__=[])
    sys.modules.update({"dbm": package, "dbm.sqlite3": module})
