from collections.abc import Iterable

from django.db import models, transaction
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual


class AuditedItems(models.QuerySet):
    """Django sends no signal for many rows at once, so these two speak for themselves."""

    def bulk_create(self, objs, *args, **kwargs):
        with transaction.atomic():
            created = super().bulk_create(objs, *args, **kwargs)
            record("created", [item.name for item in created])
        return created

    def update(self, **kwargs):
        with transaction.atomic():
            changed = super().update(**kwargs)
            record("changed", self.values_list("name", flat=True))
        return changed


class Item(models.Model):
    name = models.CharField(max_length=80, unique=True)
    price = models.PositiveIntegerField()  # in pence

    objects = AuditedItems.as_manager()

    def save(self, *args, **kwargs):
        # post_save is sent within, so that a receiver which fails undoes the row.
        with transaction.atomic():
            super().save(*args, **kwargs)


class Entry(models.Model):
    """What happened to an item: created, changed or deleted."""

    item = models.CharField(max_length=40)
    change = models.CharField(max_length=10)

    class Meta:
        # Other databases enforce max_length by themselves; SQLite wants to be told.
        constraints = [
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("item"), 40),
                name="the_audit_takes_40_characters",
            )
        ]


def record(change: str, names: Iterable[str]) -> None:
    Entry.objects.bulk_create(Entry(item=name, change=change) for name in names)
