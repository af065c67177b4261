"""Prints whether SQLite finds the database whole, and how many notes it holds."""

import sqlite3

with sqlite3.connect("db.sqlite3") as connection:
    [(integrity,)] = connection.execute("PRAGMA integrity_check")
    [(count,)] = connection.execute("SELECT count(*) FROM notes_note")
print("integrity", integrity, "notes", count)
