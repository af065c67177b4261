from django.db import migrations, models


def key() -> models.BigAutoField:
    return models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Member",
            fields=[("id", key()), ("email", models.CharField(max_length=80, unique=True))],
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[("id", key()), ("email", models.CharField(max_length=80))],
        ),
    ]
