import json

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from items.models import Entry, Item, record


def refused(error: IntegrityError) -> JsonResponse:
    return JsonResponse({"error": str(error)}, status=409)


def items(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        try:
            created = Item.objects.create(**json.loads(request.body))
            record("created", [created.name])
        except IntegrityError as error:
            return refused(error)
        return HttpResponse(status=201)
    return JsonResponse({"items": list(Item.objects.values("name", "price"))})


def item(request: HttpRequest, name: str) -> HttpResponse:
    found = get_object_or_404(Item, name=name)
    if request.method == "DELETE":
        found.delete()
        return HttpResponse(status=204)
    if request.method == "PUT":
        found.price = json.loads(request.body)["price"]
        try:
            found.save()
        except IntegrityError as error:
            return refused(error)
    return JsonResponse({"name": found.name, "price": found.price})


def import_items(request: HttpRequest) -> HttpResponse:
    rows = json.loads(request.body)
    try:
        Item.objects.bulk_create(Item(**row) for row in rows)
    except IntegrityError as error:
        return refused(error)
    return HttpResponse(status=201)


def set_minimum(request: HttpRequest) -> HttpResponse:
    minimum = json.loads(request.body)["price"]
    try:
        changed = Item.objects.filter(price__lt=minimum).update(price=minimum)
    except IntegrityError as error:
        return refused(error)
    return JsonResponse({"changed": changed})


def audit(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"entries": list(Entry.objects.order_by("id").values("item", "change"))})
