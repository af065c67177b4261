import unittest

import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from django.test.utils import get_runner  # noqa: E402

runner = get_runner(settings)(verbosity=0)
runner.setup_test_environment()
databases = runner.setup_databases()

from django.db import connection  # noqa: E402
from models import Order  # noqa: E402

with connection.schema_editor() as editor:
    editor.create_model(Order)
unittest.main("tests", exit=False, verbosity=0)
runner.teardown_databases(databases)
