"""SQLite changes a column by copying its table into a new one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.AlterField("note", "text", models.CharField(max_length=size))
        for size in [*range(110, 200, 10), 200]
    ]
