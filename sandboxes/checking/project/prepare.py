"""Makes the table that the server needs."""

import sqlite3

sqlite3.connect("notes.sqlite3").execute("create table if not exists notes (text)")
