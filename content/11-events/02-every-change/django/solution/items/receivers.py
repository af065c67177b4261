from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from items.models import Item, record


@receiver(post_save, sender=Item)
def item_saved(instance: Item, created: bool, **kwargs: object) -> None:
    record("created" if created else "changed", [instance.name])


@receiver(post_delete, sender=Item)
def item_deleted(instance: Item, **kwargs: object) -> None:
    record("deleted", [instance.name])
