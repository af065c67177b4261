from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from .hub import hub
from .models import Reply


@receiver(post_save, sender=Reply)
def tell_listeners(sender, instance: Reply, created: bool, **options) -> None:
    """A reply may come from the API, the admin or a command: all of them save it."""
    if created:
        # Not before the commit: what is rolled back has not happened.
        transaction.on_commit(partial(hub.tell, instance.ticket_id, instance.as_json()))
