"""Counts what receivers hear while rows come, change and go, and prints it."""

import json
import os

import django
from django.conf import settings
from django.db import connection, models, transaction
from django.db.models.signals import post_delete, post_save

settings.configure(
    DEBUG=os.environ.get("DEBUG") == "1",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Item(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Item)

heard: list[str] = []


def count(what: str) -> int:
    return heard.count(what)


def saved(instance: Item, **kwargs: object) -> None:
    heard.append("saved")
    if instance.name == "poison":
        raise ValueError("This receiver has a fault.")


def deleted(**kwargs: object) -> None:
    heard.append("deleted")


def connect_another() -> None:
    def another(**kwargs: object) -> None:
        heard.append("another")

    post_save.connect(another, sender=Item)


post_save.connect(saved, sender=Item)
post_delete.connect(deleted, sender=Item)
connect_another()

seen: dict[str, int] = {}
Item.objects.create(name="tea")
seen["save"] = count("saved")
seen["another"] = count("another")

heard.clear()
Item.objects.bulk_create([Item(name="tea"), Item(name="toast")])
seen["bulk"] = count("saved")

heard.clear()
Item.objects.update(name="coffee")
seen["update"] = count("saved")

heard.clear()
Item.objects.all().delete()
seen["delete"] = count("deleted")

try:
    Item.objects.create(name="poison")
except ValueError:
    seen["alone"] = Item.objects.count()

Item.objects.all().delete()
try:
    with transaction.atomic():
        Item.objects.create(name="poison")
except ValueError:
    seen["atomic"] = Item.objects.count()

print(json.dumps(seen))
