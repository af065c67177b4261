"""Includes Django's views for signing in, and asks for what they need; prints what was seen."""

import json

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="for-this-proof-only",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="urls",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()

from django.contrib.auth.urls import urlpatterns  # noqa: E402
from django.template import TemplateDoesNotExist  # noqa: E402
from django.test import Client  # noqa: E402
from fastapi import FastAPI  # noqa: E402

client = Client()
try:
    page = str(client.get("/accounts/login/").status_code)
except TemplateDoesNotExist as error:
    page = f"no {error}"
anonymous = client.get("/me")
print(
    json.dumps(
        {
            "views": len(urlpatterns),
            "page": page,
            "fastapi": sum("login" in route.path for route in FastAPI().routes),
            "status": anonymous.status_code,
            "location": anonymous.headers["Location"],
        }
    )
)
