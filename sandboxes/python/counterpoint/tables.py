"""The SQLite databases of a project, as the workbench's table browser shows them.

``python -m counterpoint.tables`` takes a JSON object a line on standard input and answers each by one on
standard output, with its ``id``; ``components/workbench/data/protocol.ts`` is the other end. A process of its
own, so that SQLite's locks are real: what another process has not committed is not shown, and nobody is kept
from writing longer than a page of rows takes. Databases are opened read-only.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import sys
from typing import TYPE_CHECKING, Any, TypedDict
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

#: https://sqlite.org/fileformat.html, 1.3. A database that holds nothing yet is an empty file.
_MAGIC = b"SQLite format 3\x00"
_SUFFIXES = (".db", ".sqlite", ".sqlite3")
_MOST_DATABASES = 20
_MOST_ROWS = 200
_MOST_CHARACTERS = 300
#: Integers that JavaScript's numbers hold exactly.
_EXACT = 2**53 - 1
#: Seconds to wait for a writer.
_PATIENCE = 2.0


class Column(TypedDict):
    name: str
    type: str
    required: bool
    default: str | None
    #: Place in the primary key, from 1; 0 for none.
    key: int
    #: ``table.column`` that it refers to.
    references: str | None


class Table(TypedDict):
    name: str
    kind: str
    columns: list[Column]
    #: Each as ``name (column, …)``, unique ones first marked so.
    indexes: list[str]
    rows: int


def find(root: str) -> list[str]:
    """Paths of the databases below ``root``, relative to it; hidden folders are left out."""
    found: list[str] = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__pycache__")
        for name in sorted(files):
            path = os.path.join(folder, name)
            if name.endswith(_SUFFIXES) and _is_database(path):
                found.append(os.path.relpath(path, root))
    return found[:_MOST_DATABASES]


def _is_database(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read(len(_MAGIC)) in (b"", _MAGIC)
    except OSError:
        return False


@contextlib.contextmanager
def opened(path: str) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write; an unfinished transaction of somebody else is waited for."""
    address = f"file:{quote(os.path.abspath(path))}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE)
    try:
        # Bytes that are no text are shown all the same.
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        yield connection
    finally:
        connection.close()


def tables(connection: sqlite3.Connection, *, count: bool = True) -> list[Table]:
    """Tables and views in the order of their names, without SQLite's own."""
    listed = connection.execute(
        "select name, type from sqlite_schema where type in ('table', 'view') and name not like 'sqlite\\_%' "
        "escape '\\' order by name"
    ).fetchall()
    return [_table(connection, name, kind, count) for name, kind in listed]


def _table(connection: sqlite3.Connection, name: str, kind: str, count: bool) -> Table:
    quoted = _quoted(name)
    targets = {
        row[3]: f"{row[2]}.{row[4]}" if row[4] else str(row[2])
        for row in connection.execute(f"pragma foreign_key_list({quoted})")
    }
    columns: list[Column] = [
        {
            "name": column,
            "type": type_,
            "required": bool(required),
            "default": default,
            "key": key,
            "references": targets.get(column),
        }
        for _, column, type_, required, default, key in connection.execute(f"pragma table_info({quoted})")
    ]
    rows = connection.execute(f"select count(*) from {quoted}").fetchone()[0] if count else 0
    return {
        "name": name,
        "kind": kind,
        "columns": columns,
        "indexes": _indexes(connection, quoted),
        "rows": rows,
    }


def _indexes(connection: sqlite3.Connection, quoted: str) -> list[str]:
    """By their columns: the names of those that SQLite or a framework makes say little."""
    found: list[str] = []
    for _, index, unique, origin, _ in connection.execute(f"pragma index_list({quoted})").fetchall():
        if origin == "pk":
            continue
        columns = [row[2] or "…" for row in connection.execute(f"pragma index_info({_quoted(index)})")]
        found.append(f"{'unique' if unique else 'index'} ({', '.join(columns)})")
    return sorted(found)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def rows(connection: sqlite3.Connection, table: str, offset: int, limit: int) -> list[list[Any]]:
    """A page of a table, in the order in which SQLite finds the rows."""
    cursor = connection.execute(
        f"select * from {_quoted(table)} limit ? offset ?", (min(limit, _MOST_ROWS), max(offset, 0))
    )
    return [[_cell(value) for value in row] for row in cursor]


def _cell(value: Any) -> Any:
    """What JSON and JavaScript hold exactly as it is; else a description of it."""
    if isinstance(value, bytes):
        return {"bytes": len(value)}
    if isinstance(value, str) and len(value) > _MOST_CHARACTERS:
        return {"text": value[:_MOST_CHARACTERS], "length": len(value)}
    if isinstance(value, int) and abs(value) > _EXACT:
        return str(value)
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    return value


def _answer(asked: dict[str, Any]) -> dict[str, Any]:
    if asked["ask"] == "databases":
        return {"type": "databases", "paths": find(os.getcwd())}
    with opened(asked["path"]) as connection:
        if asked["ask"] == "tables":
            return {"type": "tables", "tables": tables(connection)}
        page = rows(connection, asked["table"], asked["offset"], asked["limit"])
        return {"type": "rows", "rows": page}


def main() -> None:
    """Answers until the end of the input. What goes wrong is an answer, too."""
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = _answer(asked)
        except (sqlite3.Error, OSError) as error:
            answer = {"type": "failure", "message": str(error)}
        print(json.dumps({"id": asked["id"], **answer}), flush=True)


if __name__ == "__main__":
    main()
