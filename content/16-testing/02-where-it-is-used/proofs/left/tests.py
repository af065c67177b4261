"""One test leaves what it can; the next one looks at what is there."""

import json

from django.core import mail
from django.core.cache import cache
from django.test import TestCase
from models import Order


class LeftTests(TestCase):
    def test_1_leaves(self):
        Order.objects.create(tea="Assam")
        mail.send_mail("Order", "It is on its way.", "shop@example.com", ["ada@example.com"])
        cache.set("counts", {"Assam": 3})
        self.assertEqual(Order.objects.count(), 1)
        self.assertEqual(len(mail.outbox), 1)

    def test_2_looks(self):
        found = {
            "rows": Order.objects.count(),
            "messages": len(mail.outbox),
            "cached": "kept" if cache.get("counts") else "gone",
        }
        print(json.dumps(found))
