"""Sends forged and honest forms to both frameworks and prints the statuses."""

import json

import django
from django.conf import settings
from fastapi.testclient import TestClient

# The middleware that startproject lists, as far as it has to do with forms.
settings.configure(
    SECRET_KEY="for-this-proof-only",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="urls",
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
)
django.setup()

import fastapi_side  # noqa: E402
from django.test import Client  # noqa: E402

browser = Client(enforce_csrf_checks=True)
field = {"csrfmiddlewaretoken": browser.get("/change").json()["token"]}
fastapi = TestClient(fastapi_side.app)
fastapi.get("/login")
print(
    json.dumps(
        {
            "fastapi": fastapi.post("/change").status_code,
            "django": browser.post("/change").status_code,
            "honest": browser.post("/change", field).status_code,
            "elsewhere": browser.post(
                "/change", field, headers={"Origin": "https://evil.example"}
            ).status_code,
            "test_client": Client().post("/change").status_code,
            "logout_link": browser.get("/logout").status_code,
        }
    )
)
