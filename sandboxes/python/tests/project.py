"""Writes a FastAPI and a Django project, then runs the command in ``sys.argv``: a test has no file owner."""

import os
import pathlib
import runpy
import sys

from counterpoint.programs import run_console_script

FILES = {
    "main.py": """
import time
from fastapi import FastAPI
from pydantic import BaseModel, PositiveFloat

app = FastAPI()


class Item(BaseModel):
    name: str
    price: PositiveFloat


@app.get("/")
def root():
    return {"hello": "uvicorn"}


@app.get("/sync")
def sync():
    time.sleep(0.1)


@app.get("/blocking")
async def blocking():
    time.sleep(0.1)


@app.post("/items/", status_code=201)
def create(item: Item):
    return item
""",
    "manage.py": """
import os, sys
from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
if sys.argv[1] == "runserver" and "RUN_MAIN" not in os.environ:
    execute_from_command_line(["manage.py", "migrate", "--verbosity=0"])
execute_from_command_line(sys.argv)
""",
    "settings.py": """
SECRET_KEY = "secret"
DEBUG = True
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}
""",
    "urls.py": """
from django.contrib.auth.models import User
from django.http import JsonResponse
from django.urls import path

urlpatterns = [path("", lambda request: JsonResponse({"users": User.objects.count()}))]
""",
}

for name, source in FILES.items():
    pathlib.Path(name).write_text(source, encoding="utf-8")
sys.argv = sys.argv[1:]
if sys.argv[0].endswith(".py"):
    sys.path.insert(0, os.getcwd())
    runpy.run_path(sys.argv[0], run_name="__main__")
else:
    run_console_script(sys.argv)
