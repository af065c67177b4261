from django.test import SimpleTestCase, override_settings
from greeting import greet


class GreetingTests(SimpleTestCase):
    @override_settings(GREETING="welcome")
    def test_greeting_is_a_setting(self):
        """What is greeted with can be set."""
        self.assertEqual(greet("Ada"), "welcome, Ada")

    def test_name_is_there(self):
        self.assertIn("Ada", greet("Ada"))
