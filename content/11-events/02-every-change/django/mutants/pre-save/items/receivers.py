from django.db.models.signals import pre_delete, pre_save
from django.dispatch import receiver
from items.models import Item, record


@receiver(pre_save, sender=Item)
def item_saved(instance: Item, **kwargs: object) -> None:
    record("created" if instance.pk is None else "changed", [instance.name])


@receiver(pre_delete, sender=Item)
def item_deleted(instance: Item, **kwargs: object) -> None:
    record("deleted", [instance.name])
