"""One SQLite database and two processes, of which one has several connections to it."""

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

WRITER = """
import sqlite3, sys
connection = sqlite3.connect("shared.db", timeout=0, isolation_level=None)
try:
    connection.execute("begin immediate")
except sqlite3.OperationalError as error:
    sys.exit(str(error))
"""


def attempt() -> str:
    """What another process is told that wants to write now."""
    return subprocess.run([sys.executable, "-c", WRITER], stderr=subprocess.PIPE, text=True).stderr.strip()


def test_a_lock_stays_while_other_connections_of_its_process_come_and_go():
    """A web server's threads do so; a process that closes a file gives up all of its locks on it."""
    holder = sqlite3.connect("shared.db", isolation_level=None)
    holder.execute("create table if not exists t (x)")
    assert attempt() == ""
    holder.execute("begin immediate")
    holder.execute("insert into t values (1)")

    def read():
        connection = sqlite3.connect("shared.db")
        connection.execute("select * from t").fetchall()
        connection.close()

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert attempt() == "database is locked"
    holder.execute("commit")
    assert attempt() == ""


@pytest.fixture
def logged() -> Path:
    """A database in WAL mode, as it comes from elsewhere."""
    path = Path("came.db")
    for left in Path().glob("came.db*"):
        left.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("create table t (x)")
        connection.execute("insert into t values (1)")
    connection.close()
    with path.open("r+b") as file:
        file.seek(18)
        file.write(b"\x02\x02")
    return path


def test_a_database_in_wal_mode_goes_back_to_a_journal(logged):
    with sqlite3.connect(logged) as connection:
        assert connection.execute("select x from t").fetchall() == [(1,)]
        assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
        other = sqlite3.connect(logged, timeout=0)
        connection.execute("insert into t values (2)")
    assert other.execute("select count(*) from t").fetchone() == (2,)


@pytest.mark.parametrize("mode", [{}, {"isolation_level": None}, {"autocommit": False}])
def test_a_database_in_wal_mode_may_be_written_first(logged, mode):
    connection = sqlite3.connect(logged, **mode)
    if mode == {"isolation_level": None}:
        connection.execute("begin")
    connection.execute("insert into t values (2)")
    assert connection.in_transaction
    connection.rollback()
    connection.execute("insert into t values (3)")
    connection.commit()
    found = sqlite3.connect(logged, timeout=0).execute("select x from t").fetchall()
    assert found == [(1,), (3,)]


def test_a_database_in_wal_mode_may_be_named_by_an_address(logged):
    connection = sqlite3.connect(f"file:{logged.absolute()}?mode=rw", uri=True)
    assert connection.execute("select x from t").fetchall() == [(1,)]


def test_a_database_in_wal_mode_that_cannot_be_written_is_refused(logged):
    connection = sqlite3.connect(f"file:{logged}?mode=ro", uri=True)
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("select x from t")
