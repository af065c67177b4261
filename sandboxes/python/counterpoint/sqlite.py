"""sqlite3 that waits for a lock without freezing the other threads.

SQLite's busy handler sleeps in C, which would stop the whole process: the C time-out is 0, and the wait
happens here. ``check_same_thread`` goes by green threads.
"""

from __future__ import annotations

import sqlite3
import sqlite3.dbapi2 as dbapi2
import time
from collections import deque
from typing import TYPE_CHECKING, Any, Literal, cast

from pyodide.ffi import can_run_sync

from counterpoint import parking, sql_text, sql_trace, wal

if TYPE_CHECKING:
    from collections.abc import Callable

_StockConnection, _StockCursor = sqlite3.Connection, sqlite3.Cursor
#: Result codes (https://www.sqlite.org/rescode.html): SQLITE_BUSY, SQLITE_LOCKED.
_BUSY = (5, 6)
_SCHEMA = 17
_LONGEST_PAUSE = 0.05
_POSITIONAL = ("detect_types", "isolation_level", "check_same_thread", "factory", "cached_statements", "uri")


def _retry(connection: Connection, work: Callable[..., Any], *args: Any, waits: bool = True) -> Any:
    """Runs ``work`` until the database is free or the connection's time-out is over."""
    _check_thread(connection)
    end = time.monotonic() + (connection._patience if waits else 0)
    pause = 0.001
    while True:
        try:
            return work(*args)
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() >= end or not can_run_sync():
                raise
        parking.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


def _is_busy(error: sqlite3.OperationalError) -> bool:
    """Whether another connection's lock is in the way, perhaps while the schema was read anew."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in _BUSY or (code == _SCHEMA and "locked" in str(error))


def _check_thread(connection: Connection) -> None:
    if connection._thread not in (None, parking.current):
        raise sqlite3.ProgrammingError(
            "SQLite objects created in a thread can only be used in that same thread. The object was created "
            f"in thread id {connection._thread} and this is thread id {parking.current}."
        )


def _commits_at_its_last_row(connection: sqlite3.Connection, sql: str) -> bool:
    """Whether the statement writes, answers rows, and is a transaction of its own."""
    if connection.in_transaction or not sql_text.changes_and_answers(sql):
        return False
    return connection.autocommit is True or (
        connection.autocommit == sqlite3.LEGACY_TRANSACTION_CONTROL and connection.isolation_level is None
    )


def _text(args: tuple[Any, ...]) -> str:
    """The statement among the arguments of ``execute``; what is none is left to SQLite to refuse."""
    return args[0] if args and isinstance(args[0], str) else ""


class Cursor(_StockCursor):
    #: Rows that were fetched ahead; None where they come from SQLite.
    _rows: deque[Any] | None = None

    def execute(self, *args: Any) -> Any:
        connection = cast("Connection", self.connection)
        args = wal.declined(args)
        self._rows = None
        if _commits_at_its_last_row(connection, _text(args)):
            return self._execute_returning(connection, args)
        return connection._within_transaction(_text(args), super().execute, *args)

    def _execute_returning(self, connection: Connection, args: tuple[Any, ...]) -> Cursor:
        """The commit comes with the last row, where a wait for a lock could not be taken up again."""
        # As statements: with ``autocommit=True`` the methods of these names do nothing.
        control = _StockCursor(connection).execute
        _retry(connection, control, "begin immediate")
        try:
            super().execute(*args)
            self._rows = deque(super().fetchall())
            _retry(connection, control, "commit")
        except BaseException:
            self._rows = None
            if connection.in_transaction:
                control("rollback")
            raise
        return self

    def fetchone(self) -> Any:
        if self._rows is None:
            return super().fetchone()
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        wanted = self.arraysize if size is None else size
        if self._rows is None:
            return super().fetchmany(wanted)
        return [self._rows.popleft() for _ in range(min(wanted, len(self._rows)))]

    def fetchall(self) -> list[Any]:
        if self._rows is None:
            return super().fetchall()
        rows, self._rows = list(self._rows), deque()
        return rows

    def __next__(self) -> Any:
        if self._rows is None:
            return super().__next__()
        if not self._rows:
            raise StopIteration
        return self._rows.popleft()

    def executemany(self, *args: Any) -> Any:
        connection = cast("Connection", self.connection)
        return connection._within_transaction(_text(args), super().executemany, *args)

    def executescript(self, *args: Any) -> Any:
        return _retry(cast("Connection", self.connection), super().executescript, *wal.declined(args))


class Connection(_StockConnection):
    #: The strongest lock that the open transaction has: none, a shared one, or the one of writers.
    _held: Literal["nothing", "shared", "reserved"] = "nothing"

    def __init__(self, database: Any, timeout: float = 5.0, *args: Any, **options: Any) -> None:
        options.update(zip(_POSITIONAL, args, strict=False))
        options.pop("factory", None)
        self._patience = timeout
        self._thread = parking.current if options.get("check_same_thread", True) else None
        options["check_same_thread"] = False
        super().__init__(database, timeout=0, **options)
        wal.joined(self, database, uri=options.get("uri", False))
        sql_trace.follow(self)

    def cursor(self, factory: Any = Cursor) -> Any:
        _check_thread(self)
        return super().cursor(factory)

    def execute(self, *args: Any) -> Any:
        return self.cursor().execute(*args)

    def executemany(self, *args: Any) -> Any:
        return self.cursor().executemany(*args)

    def executescript(self, *args: Any) -> Any:
        return self.cursor().executescript(*args)

    def _within_transaction(self, sql: str, work: Callable[..., Any], *args: Any) -> Any:
        """Waits for the database as SQLite does: not where it has read already and wants to write.

        Whoever writes then waits for this transaction to end, and neither would go on; SQLite calls no busy
        handler (https://sqlite.org/c3ref/busy_handler.html).
        """
        if not self.in_transaction:
            self._held = "nothing"
        hopeless = self._held == "shared" and sql_text.changes(sql)
        result = _retry(self, work, *args, waits=not hopeless)
        if self.in_transaction:
            if sql_text.changes(sql):
                self._held = "reserved"
            elif self._held == "nothing" and sql_text.reads(sql):
                self._held = "shared"
        return result

    def commit(self) -> None:
        _retry(self, super().commit)
        self._held = "nothing"

    def rollback(self) -> None:
        _check_thread(self)
        super().rollback()
        self._held = "nothing"

    def __exit__(self, kind: Any, value: Any, traceback: Any, /) -> Literal[False]:
        """Commits as :meth:`commit` does, or rolls back; C's own would not wait for a lock."""
        if kind is not None:
            self.rollback()
            return False
        try:
            self.commit()
        except BaseException:
            # As C does, so that the database is not left locked.
            self.rollback()
            raise
        return False

    def close(self) -> None:
        _check_thread(self)
        super().close()
        wal.parted(self)


def connect(database: Any, timeout: float = 5.0, *args: Any, **options: Any) -> Any:
    """``sqlite3.connect``."""
    options.update(zip(_POSITIONAL, args, strict=False))
    factory = options.pop("factory", Connection)
    return factory(database, timeout=timeout, **options)


def install() -> None:
    for cls in (Cursor, Connection):
        cls.__module__ = "sqlite3"
        for module in (sqlite3, dbapi2):
            setattr(module, cls.__name__, cls)
    for module in (sqlite3, dbapi2):
        vars(module)["connect"] = connect
