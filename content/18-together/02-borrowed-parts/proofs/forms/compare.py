"""A name that is taken, and a form on a page: what a Pydantic model and a ModelForm make of it."""

import json

import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
django.setup()

from django import forms  # noqa: E402  # needs Django set up
from django.db import connection, models  # noqa: E402
from pydantic import BaseModel, Field  # noqa: E402


class Tea(models.Model):
    name = models.CharField(max_length=80, unique=True)

    class Meta:
        app_label = "proof"


class TeaForm(forms.ModelForm):
    class Meta:
        model = Tea
        fields = ["name"]


class TeaModel(BaseModel):
    name: str = Field(min_length=1, max_length=80)


with connection.schema_editor() as editor:
    editor.create_model(Tea)
Tea.objects.create(name="Sencha")

form = TeaForm({"name": "Sencha"})
print(
    json.dumps(
        {
            "pydantic": TeaModel(name="Sencha").name,
            "form": len(form.errors),
            "html": "<input" in form.as_p(),
        }
    )
)
