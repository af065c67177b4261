"""Commits rows for ever and says each number once its commit has returned; also rewrites a plain file."""

import pathlib
import sqlite3
import sys

database = sqlite3.connect("rows.db", timeout=60)
database.execute(f"pragma journal_mode = {sys.argv[1]}")
database.execute("create table if not exists rows (number integer primary key, filler text)")
(first,) = database.execute("select coalesce(max(number), 0) + 1 from rows").fetchone()
for number in range(first, sys.maxsize):
    database.execute("insert into rows values (?, ?)", (number, "x" * 700))
    database.execute("update rows set filler = filler || 'y' where number % 10 = 0")
    database.commit()
    pathlib.Path("last.txt").write_text(f"{number}\n" * 100)
    print(number, flush=True)
