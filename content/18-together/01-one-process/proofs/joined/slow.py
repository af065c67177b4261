import time

from django.contrib.contenttypes.models import ContentType


def slow_count() -> int:
    """Counts as `count()` does, in a database that takes its time."""
    time.sleep(0.2)
    return ContentType.objects.count()
