"""What the table browser is told of a project's databases."""

import io
import json
import sqlite3
import sys

import pytest

from counterpoint import tables


@pytest.fixture
def shop(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    connection = sqlite3.connect("shop.sqlite3")
    connection.executescript(
        """
        create table maker (id integer primary key, name varchar(20) not null unique);
        create table "odd ""name" (
            id integer primary key, maker_id integer references maker (id),
            price real default 1.5, data blob);
        create index by_price on "odd ""name" (price);
        create view cheap as select id from "odd ""name" where price < 2;
        insert into maker values (1, 'Earl');
        """
    )
    values = (9007199254740993, 1, float("inf"), b"\x00\x01")
    connection.execute('insert into "odd ""name" values (?, ?, ?, ?)', values)
    connection.commit()
    (tmp_path / "notes.db").write_text("no database")
    (tmp_path / ".packages").mkdir()
    (tmp_path / ".packages" / "hidden.db").write_bytes(b"")
    return connection


@pytest.fixture
def ask(monkeypatch, capsys):
    def answers(*lines):
        text = "".join(json.dumps({"id": at, **line}) + "\n" for at, line in enumerate(lines))
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        tables.main()
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return answers


def test_databases_tables_and_rows_over_standard_input(shop, ask):
    rows = {"ask": "rows", "path": "shop.sqlite3", "table": 'odd "name', "offset": 0, "limit": 50}
    found, listed, page, missing = ask(
        {"ask": "databases"},
        {"ask": "tables", "path": "shop.sqlite3"},
        rows,
        {**rows, "table": "gone"},
    )
    assert found == {"id": 0, "type": "databases", "paths": ["shop.sqlite3"]}
    assert [(table["name"], table["kind"], table["rows"]) for table in listed["tables"]] == [
        ("cheap", "view", 0),
        ("maker", "table", 1),
        ('odd "name', "table", 1),
    ]
    maker, odd = listed["tables"][1:]
    assert maker["columns"][1] == {
        "name": "name",
        "type": "varchar(20)",
        "required": True,
        "default": None,
        "key": 0,
        "references": None,
    }
    assert maker["indexes"] == ["unique (name)"]
    assert odd["columns"][1]["references"] == "maker.id"
    assert odd["columns"][2]["default"] == "1.5"
    assert odd["indexes"] == ["index (price)"]
    assert page["rows"] == [["9007199254740993", 1, "inf", {"bytes": 2}]]
    assert missing["type"] == "failure" and "no such table" in missing["message"]


def test_a_page_is_bounded_and_cannot_write(shop):
    shop.executemany("insert into maker values (?, ?)", [(at, f"{at}" * 200) for at in range(2, 400)])
    shop.commit()
    with tables.opened("shop.sqlite3") as connection:
        page = tables.rows(connection, "maker", 1, 10_000)
        assert len(page) == 200
        assert page[0] == [2, "2" * 200]
        assert page[-1][1] == {"text": ("201" * 200)[:300], "length": 600}
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("delete from maker")


def test_what_is_not_committed_is_not_shown(shop):
    shop.execute("insert into maker values (2, 'new')")
    with tables.opened("shop.sqlite3") as connection:
        assert tables.rows(connection, "maker", 0, 9) == [[1, "Earl"]]
    shop.commit()
    with tables.opened("shop.sqlite3") as connection:
        assert len(tables.rows(connection, "maker", 0, 9)) == 2
