"""What can be used of Django when no app is listed?"""

import json

import django
from django import forms
from django.conf import settings

settings.configure()
django.setup()


class NoteForm(forms.Form):
    text = forms.CharField(max_length=80)


try:
    from django.contrib.auth.models import User  # noqa: F401

    user = "imported"
except RuntimeError as error:
    user = "INSTALLED_APPS" if "INSTALLED_APPS" in str(error) else str(error)

print(json.dumps({"form": NoteForm({"text": "tea"}).is_valid(), "user": user}))
