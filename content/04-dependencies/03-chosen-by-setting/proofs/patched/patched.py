"""Which functions and classes of Django are other ones once third-party packages are there?"""

import importlib
import json
import pkgutil
import sys
from types import FunctionType, ModuleType

import django
from django.apps import apps
from django.conf import settings
from django.http import HttpResponse

CORE = [
    "core",
    "db",
    "dispatch",
    "forms",
    "http",
    "middleware",
    "template",
    "test",
    "urls",
    "utils",
    "views",
]
OWN = ["django.contrib.contenttypes", "django.contrib.auth"]
PACKAGES = ["rest_framework", "ninja", "channels", "django_filters", "whitenoise"]
CODE = (FunctionType, type, property, classmethod, staticmethod)

settings.configure(
    INSTALLED_APPS=OWN,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
django.setup()


def skip(name: str) -> None:
    """A package that cannot be imported here is passed over."""


def load(package: str) -> int:
    """Imports all modules of a package that can be imported; returns how many."""
    names = [package]
    for module in pkgutil.walk_packages(
        importlib.import_module(package).__path__, f"{package}.", skip
    ):
        if ".tests" not in module.name and "__main__" not in module.name:
            names.append(module.name)
    for name in names:
        try:
            importlib.import_module(name)
        except Exception:  # needs a database, a library or an app that is not here
            continue
    return sum(name.startswith(package) for name in sys.modules)


def code_of(holder: ModuleType | type) -> dict[str, object]:
    return {name: value for name, value in vars(holder).items() if issubclass(type(value), CODE)}


def snapshot() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for module_name, module in sorted(sys.modules.items()):
        if module_name.split(".")[0] != "django":
            continue
        found[module_name] = code_of(module)
        for name, value in vars(module).items():
            if issubclass(type(value), type) and value.__module__ == module_name:
                found[f"{module_name}.{name}"] = code_of(value)
    return found


def changed_since(before: dict[str, dict[str, object]]) -> list[str]:
    after = snapshot()
    return [
        f"{holder}.{name}"
        for holder, code in before.items()
        for name in code | after.get(holder, {})
        if after.get(holder, {}).get(name) is not code.get(name)
    ]


for part in CORE:
    load(f"django.{part}")
before = snapshot()
loaded = sum(load(package) > 0 for package in PACKAGES)
apps.set_installed_apps([*OWN, "rest_framework", "ninja", "channels", "django_filters"])
by_packages = changed_since(before)
HttpResponse.set_cookie = lambda *args, **options: None  # a patch, to see that one would be found
print(
    json.dumps(
        {
            "packages": loaded,
            "looked_at": sum(len(code) for code in before.values()),
            "replaced": len(by_packages),
            "on_purpose": len(changed_since(before)) - len(by_packages),
        }
    )
)
