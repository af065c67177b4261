"""The database as it was before the last migration, with someone who may see the admin."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402

call_command("migrate", verbosity=0)
call_command("migrate", "notes", "0001", verbosity=0)
User.objects.create_superuser("ada", password="engine")
