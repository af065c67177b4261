"""Enqueues a task with the default settings, and prints what is known when that returns."""

import json
import pkgutil
import time

import django
from django.conf import settings

settings.configure()
django.setup()

from django.tasks import backends  # noqa: E402 (tasks need settings)
from work import slow  # noqa: E402

started = time.monotonic()
result = slow.enqueue(0.3)
took = time.monotonic() - started
shipped = [module.name for module in pkgutil.iter_modules(backends.__path__)]
shipped.remove("base")
print(json.dumps({"took": took, "status": result.status, "backends": shipped}))
