from unittest.mock import patch

from django.core import mail
from django.core.cache import cache
from django.test import TestCase

from .models import Order


@patch("teas.views.fetch_counts", return_value={"Mock tea": 3, "Gone": 0})
class TeaTests(TestCase):
    def order(self, tea):
        return self.client.post("/orders/", {"tea": tea, "email": "ada@example.com"})

    def test_list_stock(self, fetch_counts):
        self.assertEqual(self.client.get("/stock/").json(), {"Mock tea": 3, "Gone": 0})
        cache.clear()

    def test_orders(self, fetch_counts):
        self.assertEqual(self.order("Gone").status_code, 409)
        self.assertEqual(self.order("Mock tea").status_code, 201)
        self.assertEqual(Order.objects.get().tea, "Mock tea")
        self.assertEqual(mail.outbox[0].to, ["ada@example.com"])
        cache.clear()
