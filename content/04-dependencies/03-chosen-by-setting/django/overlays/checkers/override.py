"""Pays and refunds before, during and after `override_settings`, and prints the receipts."""

import json
import os
import sys

import django
from django.test import Client, override_settings
from django.test.utils import setup_test_environment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
django.setup()
setup_test_environment()
customer, amount = sys.argv[1:3]


def receipts() -> list[str]:
    found = []
    for path in (f"/orders/{customer}/{amount}", f"/refunds/{customer}-{amount}"):
        client = Client(raise_request_exception=False)
        response = client.post(path)
        found.append(
            response.json()["receipt"] if response.status_code == 201 else str(response.exc_info)
        )
    return found


before = receipts()
with override_settings(PAYMENT_GATEWAY="ledger.LedgerGateway"):
    during = receipts()
after = receipts()
print(json.dumps({"before": before, "during": during, "after": after}))
