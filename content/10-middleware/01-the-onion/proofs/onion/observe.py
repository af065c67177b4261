"""Sends requests through two layers in both frameworks; prints traces, and what errors carry."""

import json
import logging

import django
from django.conf import settings
from fastapi.testclient import TestClient

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="django_side",
    MIDDLEWARE=["django_side.layer_a", "django_side.layer_b"],
)
django.setup()
logging.disable()

import django_side  # noqa: E402
import fastapi_side  # noqa: E402
from django.test import Client  # noqa: E402

fastapi = TestClient(fastapi_side.app, raise_server_exceptions=False)
client = Client(raise_request_exception=False)

fastapi.get("/tea")
client.get("/tea")
found = {
    "fastapi": ", ".join(fastapi_side.trace),
    "django": ", ".join(django_side.trace),
}
for name, answer in (("fastapi", fastapi.get("/broken")), ("django", client.get("/broken"))):
    carried = "with" if "X-A" in answer.headers else "without"
    found[f"{name}_error"] = f"{answer.status_code} {carried} the header"
print(json.dumps(found))
