import sys

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import execute_from_command_line
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, DEBUG=True, WSGI_APPLICATION=None)
django.setup()

from ninja import NinjaAPI, Schema, Status  # noqa: E402 (needs settings)

api = NinjaAPI()
application = WSGIHandler()


class Tea(Schema):
    name: str


@api.get("/declared", response={200: Tea, 404: Tea})
def declared(request):
    return Status(404, Tea(name="none"))


@api.get("/undeclared", response={200: Tea})
def undeclared(request):
    return Status(404, Tea(name="none"))


urlpatterns = [path("", api.urls)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
