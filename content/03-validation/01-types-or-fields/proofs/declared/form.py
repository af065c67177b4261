"""Asks a form once and prints what it has found."""

import json

import django
from django import forms
from django.conf import settings

settings.configure()
django.setup()


class ItemForm(forms.Form):
    name = forms.CharField(max_length=80)
    price = forms.FloatField(min_value=0, max_value=1_000_000)


form = ItemForm({"name": "", "price": "NaN"})
valid = form.is_valid()
print(json.dumps({"valid": valid, "fields": len(form.errors)}))
