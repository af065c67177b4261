"""A text that is longer than its CharField: what the model's save and a form do with it."""

import json

import django
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, models

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
)
django.setup()


class Member(models.Model):
    email = models.CharField(max_length=80)

    class Meta:
        app_label = "store"


class MemberForm(forms.ModelForm):
    class Meta:
        model = Member
        fields = ("email",)


with connection.schema_editor() as editor:
    editor.create_model(Member)
member = Member(email="x" * 200)
member.save()
member.refresh_from_db()
try:
    member.full_clean()
    cleaned = "accepted"
except ValidationError:
    cleaned = "refused"
print(
    json.dumps(
        {
            "stored": len(member.email),
            "cleaned": cleaned,
            "form": "accepted" if MemberForm({"email": "x" * 200}).is_valid() else "refused",
        }
    )
)
