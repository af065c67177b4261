"""create_all on a database that is of yesterday's models."""

import json

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, inspect

engine = create_engine("sqlite:///tables.sqlite3")


def columns(table: str) -> str:
    inspector = inspect(engine)
    if not inspector.has_table(table):
        return "no table"
    return ", ".join(column["name"] for column in inspector.get_columns(table))


yesterday = MetaData()
Table("article", yesterday, Column("id", Integer, primary_key=True), Column("title", String(80)))
yesterday.create_all(engine)

today = MetaData()
Table(
    "article",
    today,
    Column("id", Integer, primary_key=True),
    Column("title", String(80)),
    Column("slug", String(80)),
)
Table("author", today, Column("id", Integer, primary_key=True))
today.create_all(engine)
print(json.dumps({"article": columns("article"), "author": columns("author")}))
