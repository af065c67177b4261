from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Ticket",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=80)),
                ("text", models.TextField(max_length=2000)),
                ("state", models.CharField(default="open", max_length=10)),
            ],
            options={"ordering": ["-id"]},
        ),
    ]
