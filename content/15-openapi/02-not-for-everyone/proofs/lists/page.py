import os
import sys

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path

debug = os.environ.get("DEBUG") == "1"
settings.configure(
    SECRET_KEY="for-this-proof-only",
    ROOT_URLCONF=__name__,
    DEBUG=debug,
    ALLOWED_HOSTS=["*"],
    WSGI_APPLICATION=None,
)
django.setup()

application = WSGIHandler()
urlpatterns = [path("internal/recount", lambda request: HttpResponse("counting"))]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
