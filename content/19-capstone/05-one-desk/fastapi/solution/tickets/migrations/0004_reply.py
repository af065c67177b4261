from django.conf import settings
from django.db import migrations, models
from django.db.models.deletion import CASCADE, PROTECT


class Migration(migrations.Migration):
    dependencies = [("tickets", "0003_report")]
    operations = [
        migrations.CreateModel(
            name="Reply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False)),
                ("text", models.TextField(max_length=2000)),
                ("author", models.ForeignKey(on_delete=PROTECT, to=settings.AUTH_USER_MODEL)),
                (
                    "ticket",
                    models.ForeignKey(
                        on_delete=CASCADE, related_name="replies", to="tickets.ticket"
                    ),
                ),
            ],
            options={"ordering": ["id"]},
        ),
    ]
