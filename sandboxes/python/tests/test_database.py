"""Locks of a SQLite database between connections: who waits, who is refused at once; as CPython does it."""

import sqlite3
import threading
import time

import pytest

RETURNING = "/* traceparent='00' */ -- as an ORM marks its queries\ninsert into t values (1) returning x"


@pytest.fixture
def opened(tmp_path):
    path = tmp_path / "shared.db"

    def connect(**options) -> sqlite3.Connection:
        return sqlite3.connect(path, check_same_thread=False, timeout=20, **options)

    connect(isolation_level=None).execute("create table t (x)")
    return connect


@pytest.mark.parametrize("mode", [{"isolation_level": None}, {"autocommit": True}])
def test_returning_is_a_transaction_of_its_own(opened, mode):
    writer = opened(**mode)
    reader = opened(isolation_level=None)
    reader.execute("begin")
    reader.execute("select x from t").fetchall()
    threading.Timer(0.1, lambda: reader.execute("commit")).start()
    assert writer.execute(RETURNING).fetchall() == [(1,)]
    assert not writer.in_transaction
    # Nothing is locked any more.
    opened(isolation_level=None).execute("insert into t values (2)")
    assert reader.execute("select x from t").fetchall() == [(1,), (2,)]


@pytest.mark.parametrize("mode", [{"isolation_level": None}, {"autocommit": True}])
def test_returning_that_fails_leaves_no_lock(opened, mode):
    writer = opened(**mode)
    writer.execute("create unique index one on t (x)")
    with pytest.raises(sqlite3.IntegrityError):
        writer.execute("insert into t values (3), (3) returning x").fetchall()
    opened(isolation_level=None).execute("insert into t values (2)")
    assert writer.execute("select x from t").fetchall() == [(2,)]


def test_a_question_that_speaks_of_returning_writes_nothing(opened):
    writer = opened(isolation_level=None)
    writer.execute("begin immediate")
    asked = opened(isolation_level=None).execute("with a as (select 'insert') select 'returning' from a")
    assert asked.fetchall() == [("returning",)]


def test_a_reader_that_wants_to_write_behind_a_writer_is_refused_at_once(opened):
    """Neither could ever go on: SQLite calls no busy handler (https://sqlite.org/c3ref/busy_handler.html)."""
    writer, reader = opened(isolation_level=None), opened(isolation_level=None)
    reader.execute("begin")
    reader.execute("select x from t").fetchall()
    committed = threading.Event()

    def write():
        writer.execute("begin immediate")
        writer.execute("insert into t values (1)")
        started.set()
        writer.execute("commit")
        committed.set()

    started = threading.Event()
    thread = threading.Thread(target=write)
    thread.start()
    started.wait()
    began = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        reader.execute("insert into t values (2)")
    assert time.monotonic() - began < 10
    assert not committed.is_set()
    reader.rollback()
    thread.join()
    assert committed.is_set()
    # A new transaction waits again.
    reader.execute("begin")
    reader.execute("insert into t values (3)")
    reader.execute("commit")
    assert writer.execute("select x from t").fetchall() == [(1,), (3,)]


def test_a_transaction_that_has_read_nothing_waits_to_write(opened):
    holder, writer = opened(isolation_level=None), opened(isolation_level=None)
    holder.execute("begin immediate")
    writer.execute("begin")
    threading.Timer(0.1, lambda: holder.execute("commit")).start()
    writer.execute("insert into t values (1)")
    writer.execute("select x from t").fetchall()
    writer.execute("commit")


def test_a_transaction_ends_with_what_it_held(opened):
    other, connection = opened(isolation_level=None), opened(autocommit=False)
    connection.execute("select x from t").fetchall()
    connection.commit()
    other.execute("begin immediate")
    threading.Timer(0.1, lambda: other.execute("commit")).start()
    connection.execute("insert into t values (1)")
    connection.commit()
    assert other.execute("select x from t").fetchall() == [(1,)]
