from uuid import uuid4

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tickets", "0002_reporter")]
    operations = [
        migrations.CreateModel(
            name="Report",
            fields=[
                ("id", models.UUIDField(default=uuid4, primary_key=True, serialize=False)),
                ("reporter", models.CharField(max_length=40)),
                ("state", models.CharField(default="pending", max_length=10)),
                ("result", models.JSONField(null=True)),
            ],
        ),
    ]
