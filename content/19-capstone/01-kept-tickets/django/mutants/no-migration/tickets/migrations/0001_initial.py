"""Holds nothing yet: the model was written, and `makemigrations` was not run."""

from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    operations = []
