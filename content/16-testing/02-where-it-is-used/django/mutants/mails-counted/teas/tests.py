from unittest.mock import patch

from django.core import mail
from django.core.cache import cache
from django.test import TestCase

from .models import Order


class TeaTests(TestCase):
    def setUp(self):
        patcher = patch("teas.views.fetch_counts", return_value={"Mock tea": 3, "Gone": 0})
        patcher.start()
        self.addCleanup(patcher.stop)
        self.addCleanup(cache.clear)

    def order(self, tea):
        return self.client.post("/orders/", {"tea": tea, "email": "ada@example.com"})

    def test_list_stock(self):
        self.assertEqual(self.client.get("/stock/").json(), {"Mock tea": 3, "Gone": 0})

    def test_an_order_is_kept_and_confirmed(self):
        self.assertEqual(self.order("Mock tea").status_code, 201)
        self.assertEqual(Order.objects.get().tea, "Mock tea")
        self.assertEqual(len(mail.outbox), 1)

    def test_what_is_sold_out_cannot_be_ordered(self):
        self.assertEqual(self.order("Gone").status_code, 409)
        self.assertFalse(Order.objects.exists())
        self.assertEqual(mail.outbox, [])
