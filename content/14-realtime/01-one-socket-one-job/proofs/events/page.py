import json

import django
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest, StreamingHttpResponse
from django.urls import path


async def told():
    for percent in (0, 50, 100):
        yield f"data: {json.dumps({'percent': percent})}\n\n"


async def events(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(told(), content_type="text/event-stream")


urlpatterns = [path("events", events)]

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
django.setup(set_prefix=False)
application = ASGIHandler()
