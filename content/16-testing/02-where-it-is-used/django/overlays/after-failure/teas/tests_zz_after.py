from unittest import TestCase  # not Django's: the runner has those behind all of its own

from django.core.cache import cache


class AfterTests(TestCase):
    def test_nothing_is_left(self):
        self.assertIsNone(cache.get("counts"))
