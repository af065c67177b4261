"""Changes one field of an item, through a form and a serializer; what becomes of the other?"""

import json

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["rest_framework"])
django.setup()

from django.db import models  # noqa: E402, models need the settings
from django.forms import modelform_factory  # noqa: E402
from rest_framework.serializers import ModelSerializer  # noqa: E402


class Item(models.Model):
    price = models.FloatField()
    note = models.TextField(null=True, blank=True)

    class Meta:
        app_label = "shop"


class ItemSerializer(ModelSerializer):
    class Meta:
        model = Item
        fields = ["price", "note"]


def item() -> Item:
    return Item(id=1, price=6, note="green")


form = modelform_factory(Item, fields=["price", "note"])({"price": 5}, instance=item())
serializer = ItemSerializer(item(), {"price": 5}, partial=True)
assert form.is_valid() and serializer.is_valid()
print(
    json.dumps(
        {
            "form": "kept" if form.instance.note == "green" else "emptied",
            "serializer": "emptied" if "note" in serializer.validated_data else "kept",
        }
    )
)
