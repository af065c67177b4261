"""Uses the admin as two users do, counts queries, and prints what was seen."""

import json

import setup_django  # noqa: F401
from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from fastapi import FastAPI
from office.models import Supplier, Tea

call_command("migrate", run_syncdb=True, verbosity=0)
User.objects.create_superuser("ada")
reader = User.objects.create_user("grace", is_staff=True)
reader.user_permissions.add(Permission.objects.get(codename="view_tea"))
for place in range(10):
    supplier = Supplier.objects.create(name=f"Supplier {place}", country="India")
    Tea.objects.create(name=f"Tea {place}", supplier=supplier, price=place)


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name))
    return client


def list_queries(columns: list[str], joined: bool = False) -> int:
    tea_admin = admin.site.get_model_admin(Tea)
    tea_admin.list_display = columns
    tea_admin.list_select_related = joined
    client = signed_in("ada")
    with CaptureQueriesContext(connection) as seen:
        assert client.get("/admin/office/tea/").status_code == 200
    return len(seen)


ada, grace = signed_in("ada"), signed_in("grace")
pages = ["", "add/", "1/change/", "1/delete/", "1/history/"]
form = {"name": "Assam", "supplier": "1", "price": "-1"}
refused = ada.post("/admin/office/tea/add/", form)
key = list_queries(["name", "supplier"])
print(
    json.dumps(
        {
            "pages": sum(ada.get(f"/admin/office/tea/{page}").status_code == 200 for page in pages),
            "fastapi": sum("admin" in route.path for route in FastAPI().routes),
            "negative": "refused" if b"greater than or equal to 0" in refused.content else "saved",
            "reader_sees": grace.get("/admin/office/tea/1/change/").status_code,
            "reader_saves": grace.post("/admin/office/tea/1/change/", form).status_code,
            "key": key,
            "behind_key": list_queries(["name", "supplier__country"]),
            "joined": list_queries(["name", "supplier__country"], joined=True),
        }
    )
)
