from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import migrations, models


def add_people(apps, schema_editor) -> None:
    """The three people of this course; tickets of before were reported by nobody but the staff."""
    User = apps.get_model("auth", "User")
    for name in ["ada", "ben", "sam"]:
        password = make_password(f"{name}-at-the-desk")
        User.objects.create(username=name, password=password, is_staff=name == "sam")
    apps.get_model("tickets", "Ticket").objects.update(reporter=User.objects.get(username="sam"))


def reporter(**options) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, **options
    )


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("tickets", "0001_initial"),
    ]
    operations = [
        migrations.AddField("ticket", "reporter", reporter(null=True)),
        migrations.RunPython(add_people),
        migrations.AlterField("ticket", "reporter", reporter()),
    ]
