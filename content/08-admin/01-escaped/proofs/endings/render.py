"""Renders one line from files with two endings, with both engines; prints what became of it."""

import json
from pathlib import Path

import django
from django.conf import settings
from django.template.loader import render_to_string
from fastapi.templating import Jinja2Templates

pages = Path(__file__).parent / "pages"
backend = "django.template.backends.django.DjangoTemplates"
settings.configure(TEMPLATES=[{"BACKEND": backend, "DIRS": [pages]}])
django.setup()

fastapi_pages = Jinja2Templates(directory=pages)
outside = {"q": "<b>"}


def verdict(page: str) -> str:
    return "escaped" if "&lt;b&gt;" in page else "markup"


print(
    json.dumps(
        {
            "fastapi_html": verdict(fastapi_pages.get_template("line.html").render(outside)),
            "fastapi_other": verdict(fastapi_pages.get_template("line.jinja").render(outside)),
            "django_html": verdict(render_to_string("line.html", outside)),
            "django_other": verdict(render_to_string("line.jinja", outside)),
        }
    )
)
