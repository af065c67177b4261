"""Four ways to put a mock in the place of get_db; which of them does the view meet?"""

import json
from unittest.mock import patch

from django.conf import settings
from django.test import override_settings

settings.configure(GET_DB="source.get_db")

import app  # noqa: E402

found = {}
with patch("source.get_db", return_value="mock"):
    found["defined"] = app.imported()
with patch("app.get_db", return_value="mock"):
    found["used"] = app.imported()
with patch.object(app, "get_db", return_value="mock"):
    found["object"] = app.imported()
with override_settings(GET_DB="source.mock_db"):
    found["setting"] = app.by_setting()
print(json.dumps(found))
