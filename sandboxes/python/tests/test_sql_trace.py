"""What is written down of the SQL that a process carries out."""

import json
import sqlite3

import pytest


@pytest.fixture
def trace(tmp_path, monkeypatch):
    path = tmp_path / "made" / "trace.sql"
    monkeypatch.setenv("COUNTERPOINT_SQL_TRACE", str(path))

    def written() -> list[str]:
        return [json.loads(line)["sql"] for line in path.read_text().splitlines()]

    written.path = path
    return written


def test_statements_are_written_in_order_with_their_parameters(trace):
    connection = sqlite3.connect(":memory:")
    connection.execute("create table t (x)")
    connection.executemany("insert into t values (?)", [(1,), ("two",)])
    connection.commit()
    assert connection.execute("select x from t where x = ?", (1,)).fetchall() == [(1,)]
    assert [statement for statement in trace() if statement.split()[0] in ("insert", "select")] == [
        "insert into t values (1)",
        "insert into t values ('two')",
        "select x from t where x = 1",
    ]


def test_the_reader_may_empty_the_file(trace):
    connection = sqlite3.connect(":memory:")
    connection.execute("select 1")
    trace.path.write_text("")
    connection.execute("select 2")
    assert trace() == ["select 2"]


def test_nothing_is_written_unless_asked_for(tmp_path, monkeypatch):
    monkeypatch.delenv("COUNTERPOINT_SQL_TRACE", raising=False)
    monkeypatch.chdir(tmp_path)
    sqlite3.connect(":memory:").execute("select 1")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_disturbs_nobody(monkeypatch):
    monkeypatch.setenv("COUNTERPOINT_SQL_TRACE", "/dev/null/trace.sql")
    assert sqlite3.connect(":memory:").execute("select 3").fetchall() == [(3,)]
