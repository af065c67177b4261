"""Tries in a coroutine what the ORM offers, and prints what came of it."""

import asyncio
import json

import django
from django.conf import settings
from django.db import connection, models, transaction

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "teas.sqlite3"}},
)
django.setup()


class Tea(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Tea)
connection.close()


async def query() -> str:
    return str(Tea.objects.count())


async def awaited() -> str:
    return str(await Tea.objects.acount())


async def block() -> str:
    with transaction.atomic():
        return "a transaction"


async def async_block() -> str:
    async with transaction.atomic():
        return "a transaction"


async def attempt(way) -> str:
    try:
        return await way()
    except Exception as error:
        return type(error).__name__


async def main() -> None:
    print(
        json.dumps(
            {way.__name__: await attempt(way) for way in (query, awaited, block, async_block)}
        )
    )


asyncio.run(main())
