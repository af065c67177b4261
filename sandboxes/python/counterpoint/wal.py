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

_WANTED = re.compile(
    r"""\bjournal_mode\s*(?:=\s*(['"]?)wal\1|\(\s*(['"]?)wal\2\s*\))(?![\w])""", re.IGNORECASE
)
#: File format write and read version (https://sqlite.org/fileformat.html): 2 is WAL.
_VERSIONS = slice(18, 20)
_WAL = b"\x02\x02"


def declined(args: tuple[Any, ...]) -> tuple[Any, ...]:
    """The arguments of ``execute``, of which a wish for WAL has become a question for the mode."""
    if not args or not isinstance(args[0], str) or "wal" not in args[0].lower():
        return args
    return (_WANTED.sub("journal_mode", args[0]), *args[1:])


def leave(connection: sqlite3.Connection, database: Any) -> None:
    """Takes a database out of WAL mode, its log included; needs it for itself for that moment."""
    if not _is_wal(database):
        return
    # Where it is read-only, or somebody else has it open, the first statement tells.
    with contextlib.suppress(sqlite3.OperationalError):
        for statement in ("locking_mode = exclusive", "journal_mode = delete", "locking_mode = normal"):
            sqlite3.Cursor.execute(connection.cursor(), f"pragma {statement}").fetchall()
        # The exclusive lock is given up by the next access.
        connection.execute("select 1 from sqlite_master").fetchall()


def _is_wal(database: Any) -> bool:
    if not isinstance(database, str | bytes | os.PathLike):
        return False
    try:
        with open(database, "rb") as file:
            return file.read(_VERSIONS.stop)[_VERSIONS] == _WAL
    except OSError, ValueError:
        return False
