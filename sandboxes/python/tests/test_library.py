"""sqlite3, dbm, hashlib, greenlet, signal and gc where they were touched."""

import dbm
import gc
import hashlib
import shelve
import signal
import sqlite3
import sys
import threading
import time

import greenlet
import pytest


def test_a_busy_database_is_waited_for_while_others_run(tmp_path):
    path = str(tmp_path / "busy.db")
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("create table t(a)")
    holder.execute("begin exclusive")
    ticks = []

    def release():
        for _ in range(5):
            time.sleep(0.02)
            ticks.append(True)
        holder.execute("commit")

    thread = threading.Thread(target=release)
    thread.start()
    with sqlite3.connect(path, timeout=5) as waiter:
        waiter.execute("insert into t values (1)")
    assert len(ticks) == 5
    thread.join()


def test_with_connection_waits_to_commit_and_rolls_back_otherwise(tmp_path):
    path = str(tmp_path / "busy.db")
    reader = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    reader.execute("create table t(a)")
    # A reader keeps a writer from committing, not from writing.
    reader.execute("begin")
    reader.execute("select * from t").fetchall()
    with pytest.raises(sqlite3.OperationalError, match="locked"), sqlite3.connect(path, timeout=0.05) as late:
        late.execute("insert into t values (0)")
    assert not late.in_transaction

    def release():
        time.sleep(0.1)
        reader.execute("commit")

    thread = threading.Thread(target=release)
    thread.start()
    with sqlite3.connect(path, timeout=5) as writer:
        writer.execute("insert into t values (1)")
    thread.join()
    with pytest.raises(KeyError), writer:
        writer.execute("insert into t values (2)")
        raise KeyError
    assert reader.execute("select a from t").fetchall() == [(1,)]


def test_a_schema_that_could_not_be_read_for_a_lock_is_read_again():
    class Adapted:
        tries = 0

        def __conform__(self, protocol):
            self.tries += 1
            if self.tries == 1:
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = 17
                raise error
            return "adapted"

    assert sqlite3.connect(":memory:").execute("select ?", (Adapted(),)).fetchone() == ("adapted",)


def test_a_busy_database_times_out(tmp_path):
    path = str(tmp_path / "busy.db")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("begin exclusive")
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        sqlite3.connect(path, timeout=0.05).execute("create table t(a)")


def test_a_connection_belongs_to_its_thread():
    connection = sqlite3.connect(":memory:")
    caught = []

    def use():
        try:
            connection.execute("select 1")
        except sqlite3.ProgrammingError as error:
            caught.append(str(error))

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "can only be used in that same thread" in caught[0]


def test_pbkdf2_in_webcrypto_and_in_python():
    # RFC 7914 §11.
    expected = "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
    assert hashlib.pbkdf2_hmac("sha256", b"passwd", b"salt", 1, 32).hex() == expected
    expected = "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
    assert hashlib.pbkdf2_hmac("sha256", b"Password", b"NaCl", 80_000, 32).hex() == expected


def test_greenlets_switch_and_raise():
    def body(first):
        second = main.switch(first + 1)
        raise KeyError(second)

    main = greenlet.getcurrent()
    child = greenlet.greenlet(body)
    assert child.switch(1) == 2
    with pytest.raises(KeyError, match="back"):
        child.switch("back")
    assert child.dead


def test_signals_belong_to_the_main_thread():
    heard = []
    previous = signal.signal(
        signal.SIGUSR1, lambda number, frame: heard.append(threading.current_thread().name)
    )
    thread = threading.Thread(target=lambda: signal.raise_signal(signal.SIGUSR1))
    thread.start()
    thread.join()
    assert heard == ["MainThread"]
    assert signal.signal(signal.SIGUSR1, previous) is not previous
    failed = []

    def install():
        try:
            signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        except ValueError as error:
            failed.append(str(error))

    thread = threading.Thread(target=install)
    thread.start()
    thread.join()
    assert failed == ["signal only works in main thread of the main interpreter"]


def test_a_collection_with_suspended_stacks():
    gate = threading.Event()
    threads = [threading.Thread(target=gate.wait) for _ in range(5)]
    for thread in threads:
        thread.start()
    for _ in range(3):
        cycle: list = []
        cycle.append(cycle)
        del cycle
        assert gc.collect(1) >= 0
    gate.set()
    for thread in threads:
        thread.join()
    assert gc.isenabled()


def test_a_slow_collection_puts_the_next_one_off():
    from counterpoint import collector

    assert collector.due_after(0.001) == collector.DUE
    assert collector.due_after(collector.BRIEF * 3) == collector.DUE * 3
    assert collector.due_after(60) == collector.DUE * collector.RAREST


def test_shelve_and_dbm_keep_what_they_are_given(tmp_path):
    path = str(tmp_path / "50% done?")
    with shelve.open(path) as shelf:
        shelf["numbers"] = [1, 2]
    assert dbm.whichdb(path) == "dbm.sqlite3"
    with dbm.open(path, "w") as database:
        assert database.keys() == [b"numbers"]
        del database["numbers"]
        with pytest.raises(KeyError):
            database["numbers"]
    with pytest.raises(dbm.error, match="closed"):
        len(database)
    with pytest.raises(dbm.error):
        dbm.open(str(tmp_path / "nowhere"), "r")


def test_modules_of_the_library_are_not_read_through_a_buffer(monkeypatch):
    """As natively; tests that look for blocking calls allow that one."""

    def refused(path):
        raise AssertionError(path)

    monkeypatch.setattr("_io.open_code", refused)
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    assert __import__("colorsys").rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)


def test_wal_is_declined_as_sqlite_does_where_it_cannot(tmp_path):
    for wish in ("pragma journal_mode = WAL", 'PRAGMA journal_mode("wal")', "pragma main.journal_mode=wal;"):
        with sqlite3.connect(tmp_path / "plain.db") as connection:
            assert connection.execute(wish).fetchone() == ("delete",)
            connection.execute("create table if not exists t (x)")
            connection.executescript("pragma journal_mode=wal; insert into t values ('journal_mode is wal');")
        assert (tmp_path / "plain.db").read_bytes()[18:20] == b"\x01\x01"
    assert connection.execute("select x from t").fetchone() == ("journal_mode is wal",)


def test_returning_waits_for_a_reader_and_answers_its_rows(tmp_path):
    path = tmp_path / "returning.db"
    reader = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    reader.execute("create table t (x)")
    reader.executemany("insert into t values (?)", [(n,) for n in range(10)])
    writer = sqlite3.connect(path, isolation_level=None, timeout=5)
    reader.execute("begin")
    reader.execute("select x from t").fetchall()
    threading.Timer(0.1, lambda: reader.execute("commit")).start()
    cursor = writer.execute("insert into t values (10), (11), (12) returning x, x + 1")
    assert [column[0] for column in cursor.description] == ["x", "x + 1"]
    assert (cursor.fetchone(), cursor.fetchmany(), next(cursor)) == ((10, 11), [(11, 12)], (12, 13))
    assert (cursor.fetchone(), cursor.fetchall(), list(cursor)) == (None, [], [])
    assert not writer.in_transaction
    assert cursor.execute("select count(*) from t").fetchall() == [(13,)]
    with pytest.raises(sqlite3.IntegrityError):
        writer.execute("create table u (x unique)").execute("insert into u values (1), (1) returning x")
    assert not writer.in_transaction
