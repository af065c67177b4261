"""Sends messages within transactions; prints how many lay with the broker, and when."""

import json
import os
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"

import django  # noqa: E402  # needs the variable, as Celery does
from celery import Celery  # noqa: E402
from django.db import transaction  # noqa: E402

django.setup()
queue = Path("queue")
queue.mkdir(exist_ok=True)
app = Celery("shop", broker="filesystem://")
app.conf.broker_transport_options = {
    "data_folder_in": "queue",
    "data_folder_out": "queue",
    "control_folder": "queue",
}


@app.task
def make_report(order_id: int) -> None: ...


def sent() -> int:
    return len(list(queue.glob("*.msg")))


found = {}
with transaction.atomic():
    make_report.delay(1)
    found["delay"] = sent()

before = sent()
with transaction.atomic():
    make_report.delay_on_commit(2)
    found["within"] = sent() - before
found["after"] = sent() - before

before = sent()
with transaction.atomic():
    make_report.delay_on_commit(3)
    transaction.set_rollback(True)
found["undone"] = sent() - before

print(json.dumps(found))
