import django.db.models.deletion
from django.db import migrations, models

ID = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Origin",
            fields=[
                ("id", ID),
                ("name", models.CharField(max_length=80, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Tea",
            fields=[
                ("id", ID.clone()),
                ("name", models.CharField(max_length=80, unique=True)),
                ("stock", models.IntegerField()),
                (
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="teas.origin"
                    ),
                ),
            ],
        ),
    ]
