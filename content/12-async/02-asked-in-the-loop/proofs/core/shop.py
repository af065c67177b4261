"""Django alone, without Channels or any other package: what it answers asynchronously."""

import asyncio
import sys

import django
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.db import connection, models
from django.http import HttpRequest, JsonResponse, StreamingHttpResponse
from django.urls import path
from django.views import View

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="for-this-lesson-only",
    ALLOWED_HOSTS=["*"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "teas.sqlite3"}},
)
django.setup()


class Tea(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Tea)
connection.close()


class Count(View):
    async def get(self, request: HttpRequest) -> JsonResponse:
        await Tea.objects.acreate(name="sencha")
        names = [tea.name async for tea in Tea.objects.all()]
        helped = any(name == "channels" or name.startswith("channels.") for name in sys.modules)
        return JsonResponse({"teas": await Tea.objects.acount(), "names": names, "helped": helped})


async def stream(request: HttpRequest) -> StreamingHttpResponse:
    async def pieces():
        for number in range(3):
            yield f"{number}\n"
            await asyncio.sleep(0)

    return StreamingHttpResponse(pieces(), content_type="text/plain")


urlpatterns = [path("count", Count.as_view()), path("stream", stream)]
app = ASGIHandler()
