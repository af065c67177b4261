"""SQLite's write-ahead log needs memory that processes share, and there is none (https://sqlite.org/wal.html).

SQLite would say that it changed to ``wal``, fail at the first statement, and leave a file that nobody can
open. Instead ``journal_mode`` stays as it is, which is what SQLite itself answers where it cannot change it,
and a database that comes in WAL mode goes back to a rollback journal when it is opened.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from typing import Any
from urllib.parse import unquote, urlsplit
from weakref import WeakKeyDictionary

_WANTED = re.compile(
    r"""\bjournal_mode\s*(?:=\s*(['"]?)wal\1|\(\s*(['"]?)wal\2\s*\))(?![\w])""", re.IGNORECASE
)
#: File format write and read version (https://sqlite.org/fileformat.html): 2 is WAL.
_VERSIONS = slice(18, 20)
_WAL = b"\x02\x02"
#: The open connections, each with device and inode of its file.
_connected: WeakKeyDictionary[sqlite3.Connection, tuple[int, int]] = WeakKeyDictionary()


def declined(args: tuple[Any, ...]) -> tuple[Any, ...]:
    """The arguments of ``execute``, of which a wish for WAL has become a question for the mode."""
    if not args or not isinstance(args[0], str) or "wal" not in args[0].lower():
        return args
    return (_WANTED.sub("journal_mode", args[0]), *args[1:])


def joined(connection: sqlite3.Connection, database: Any, *, uri: bool) -> None:
    """Takes the database of a new connection out of WAL mode, its log included, and locks it meanwhile.

    Where this process has another connection to the file, that one has seen to it, and the file must not be
    looked at: whoever closes a file gives up all locks that the process has on it
    (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    path = _path(database, uri=uri)
    try:
        status = os.stat(path)
        file = (status.st_dev, status.st_ino)
        logged = file not in _connected.values() and _is_wal(path)
    except OSError, ValueError:
        return
    _connected[connection] = file
    if logged:
        _leave(connection)


def parted(connection: sqlite3.Connection) -> None:
    """The connection was closed."""
    _connected.pop(connection, None)


def _leave(connection: sqlite3.Connection) -> None:
    run = connection.cursor(sqlite3.Cursor).execute
    # With ``autocommit=False`` a transaction is open from the start.
    began = connection.in_transaction
    if began:
        run("rollback")
    # Where it is read-only, or somebody else has it open, the first statement tells.
    with contextlib.suppress(sqlite3.DatabaseError):
        for statement in ("locking_mode = exclusive", "journal_mode = delete", "locking_mode = normal"):
            run(f"pragma {statement}").fetchall()
        # The exclusive lock is given up by the next access.
        run("select 1 from sqlite_master").fetchall()
    if began:
        run("begin")


def _path(database: Any, *, uri: bool) -> Any:
    """The file of ``sqlite3.connect``'s first argument (https://sqlite.org/uri.html)."""
    if uri and isinstance(database, str) and database.startswith("file:"):
        return unquote(urlsplit(database).path)
    return database


def _is_wal(path: Any) -> bool:
    with open(path, "rb") as file:
        return file.read(_VERSIONS.stop)[_VERSIONS] == _WAL
