"""The SQL that a process carries out, written down for the checks of a lesson.

With ``COUNTERPOINT_SQL_TRACE=PATH`` in its environment, each statement of each SQLite connection becomes a
line of JSON, ``{"sql": …}`` with its parameters filled in, in the order in which SQLite began them:
transactions and pragmas too. A statement that waited for a lock is there once for each attempt.
"""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

VARIABLE = "COUNTERPOINT_SQL_TRACE"
#: Bytes; a file that grows beyond begins anew.
_LIMIT = 1 << 20


def follow(connection: sqlite3.Connection) -> None:
    """Writes down what ``connection`` carries out from now on, if the process is asked to."""
    path = os.environ.get(VARIABLE)
    if path:
        connection.set_trace_callback(lambda statement: _write(path, statement))


def _write(path: str, statement: str) -> None:
    """Opened for each line: processes share the file, and the reader empties it."""
    line = json.dumps({"sql": statement}) + "\n"
    # A program is never disturbed by being watched.
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o644)
        try:
            if os.fstat(descriptor).st_size > _LIMIT:
                os.ftruncate(descriptor, 0)
            os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)
