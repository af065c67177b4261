"""The view, as far as it matters here: it has imported the function by its name."""

from django.conf import settings
from django.utils.module_loading import import_string
from source import get_db


def imported():
    return get_db()


def by_setting():
    return import_string(settings.GET_DB)()
