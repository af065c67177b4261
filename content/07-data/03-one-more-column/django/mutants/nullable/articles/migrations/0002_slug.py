from articles.slugs import slug_of
from django.db import migrations, models


def fill(apps, schema_editor) -> None:
    # The model as it is at this moment; the class in models.py may have gone further by then.
    Article = apps.get_model("articles", "Article")
    for article in Article.objects.all():
        article.slug = slug_of(article.title)
        article.save(update_fields=["slug"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [
        migrations.AddField("article", "slug", models.CharField(max_length=80, null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
