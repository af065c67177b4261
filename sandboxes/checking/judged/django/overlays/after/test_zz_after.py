from django.conf import settings
from django.test import SimpleTestCase


class ZzAfter(SimpleTestCase):
    def test_nothing_is_left(self):
        self.assertEqual(settings.GREETING, "hello")
