"""The same answer from a function and from a class, and what the URL table makes of either."""

import inspect
import json

import django
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views import View

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])
django.setup()


def as_function(request):
    return HttpResponse("tea")


class AsClass(View):
    def get(self, request):
        return HttpResponse("tea")


urlpatterns = [path("function", as_function), path("class", AsClass.as_view())]

client = Client()
print(
    json.dumps(
        {
            "function": client.get("/function").text,
            "class": client.get("/class").text,
            "kind": "function" if inspect.isfunction(AsClass.as_view()) else "something else",
        }
    )
)
