"""Migrates a database that has rows, and prints what is in it afterwards.

It is one of the first migration, with the titles in the one line on standard input.
"""

import json
import os
import sys

import django
from django.core.management import call_command
from django.db import connection

os.environ["DJANGO_SETTINGS_MODULE"] = "press.settings"
django.setup()
call_command("migrate", "articles", "0001", verbosity=0)
with connection.cursor() as cursor:
    for title in json.loads(input()):
        cursor.execute("INSERT INTO articles_article (title) VALUES (%s)", [title])
try:
    call_command("migrate", verbosity=0)
except Exception as error:
    print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
    sys.exit()
with connection.cursor() as cursor:
    columns = connection.introspection.get_table_description(cursor, "articles_article")
    cursor.execute("SELECT * FROM articles_article ORDER BY id")
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
slug = next((column for column in columns if column.name == "slug"), None)
found = {"slug": slug is not None, "nullable": bool(slug and slug.null_ok)}
print(json.dumps({**found, "rows": rows}))
