"""Makes the tables and two teas with a note each."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from django.core.management import call_command  # noqa: E402
from shop.models import Note, Tea  # noqa: E402

call_command("migrate", run_syncdb=True, verbosity=0)
for name in ("assam", "sencha"):
    Note.objects.create(tea=Tea.objects.create(name=name), text=f"{name} is good")
