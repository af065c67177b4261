"""Prints how many parts of Django the program lists."""

import json

import app  # noqa: F401, configures the settings
from django.conf import settings

print(
    json.dumps(
        {
            "apps": len(settings.INSTALLED_APPS),
            "middleware": len(settings.MIDDLEWARE),
            "databases": len(settings.DATABASES),
        }
    )
)
