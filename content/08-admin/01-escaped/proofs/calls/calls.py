"""Calls a function with arguments from templates of both engines and prints what came of it."""

import json
from pathlib import Path

import django
import shop_tags
from django.conf import settings
from django.template import TemplateSyntaxError
from django.template.loader import render_to_string
from fastapi.templating import Jinja2Templates

pages = Path(__file__).parent / "pages"
backend = "django.template.backends.django.DjangoTemplates"
libraries = {"shop_tags": "shop_tags"}
settings.configure(
    TEMPLATES=[{"BACKEND": backend, "DIRS": [pages], "OPTIONS": {"libraries": libraries}}]
)
django.setup()

templates = Jinja2Templates(directory=pages)
templates.env.globals["price"] = shop_tags.price

try:
    django_call = render_to_string("call.html", {"price": shop_tags.price, "cents": 450}).strip()
except TemplateSyntaxError as error:
    django_call = type(error).__name__

print(
    json.dumps(
        {
            "jinja_call": templates.get_template("call.html").render(cents=450).strip(),
            "django_call": django_call,
            "django_tag": render_to_string("tag.html", {"cents": 450}).strip(),
        }
    )
)
