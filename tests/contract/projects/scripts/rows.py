"""Writes rows to an SQLite database that other processes write too, or counts them."""

import sqlite3
import sys

database = sqlite3.connect("rows.db", timeout=60)
match sys.argv[1:]:
    case ["create"]:
        database.execute("create table row (who, number)")
    case ["write", who, count]:
        for number in range(1, int(count) + 1):
            with database:
                database.execute("insert into row values (?, ?)", (who, number))
            if number % 20 == 0:
                print(f"written {number}", flush=True)
    case ["hold"]:
        database.execute("insert into row values ('held', 1)")
        print("written", flush=True)
        input()
        database.commit()
    case ["count"]:
        [count] = database.execute("select count(*) from row").fetchone()
        [integrity] = database.execute("pragma integrity_check").fetchone()
        print(count, integrity)
database.close()
