from unittest.mock import patch

from django.test import TestCase


class StockTests(TestCase):
    @patch("teas.warehouse.fetch_counts")
    def test_list_stock(self, fetch_counts):
        fetch_counts.return_value = {"Mock tea": 3}
        response = self.client.get("/stock/")
        self.assertEqual(response.json(), {"Mock tea": 3})
