"""Migrates a database that has rows, and prints what is in it afterwards.

It is one of the first revision, with the titles in the one line on standard input.
"""

import json
import sys

from alembic import command
from alembic.config import Config
from database import engine
from sqlalchemy import inspect, text

config = Config("alembic.ini")
command.upgrade(config, "0001")
with engine.begin() as connection:
    for title in json.loads(input()):
        connection.execute(text("INSERT INTO article (title) VALUES (:title)"), {"title": title})
try:
    command.upgrade(config, "head")
except Exception as error:
    print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
    sys.exit()
columns = {column["name"]: column for column in inspect(engine).get_columns("article")}
with engine.connect() as connection:
    rows = connection.execute(text("SELECT * FROM article ORDER BY id")).mappings().all()
slug = columns.get("slug")
found = {"slug": slug is not None, "nullable": bool(slug and slug["nullable"])}
print(json.dumps({**found, "rows": [dict(row) for row in rows]}))
