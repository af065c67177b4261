import asyncio
import time

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="recorded")


def hello(request):
    time.sleep(0.1)
    return JsonResponse({"hello": "world"})


async def async_hello(request):
    await asyncio.sleep(0.1)
    return JsonResponse({"hello": "world"})


urlpatterns = [path("", hello), path("async", async_hello)]
asgi = get_asgi_application()
wsgi = get_wsgi_application()
