"""Asks for a task that nobody has ever sent."""

import json
from uuid import uuid4

from celery import Celery

app = Celery("tasks", backend="file://.")
print(json.dumps({"state": app.AsyncResult(uuid4().hex).state}))
