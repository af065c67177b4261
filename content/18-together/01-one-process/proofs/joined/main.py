import os

from asgiref.sync import sync_to_async
from django.core.asgi import get_asgi_application
from fastapi import FastAPI

os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
pages = get_asgi_application()

from django.contrib.contenttypes.models import ContentType  # noqa: E402  # needs Django set up
from slow import slow_count  # noqa: E402

app = FastAPI()


@app.get("/api/process")
async def process() -> dict[str, int]:
    return {"process": os.getpid()}


@app.get("/api/threaded")
def threaded() -> int:
    return ContentType.objects.count()


@app.get("/api/blocking")
async def blocking() -> int:
    return ContentType.objects.count()


@app.get("/api/awaited")
async def awaited() -> int:
    return await ContentType.objects.acount()


@app.get("/api/slow/awaited")
async def slow_awaited() -> int:
    # As `acount()` does it with `count()`.
    return await sync_to_async(slow_count)()


@app.get("/api/slow/threaded")
def slow_threaded() -> int:
    return slow_count()


app.mount("/office", pages)
app.mount("/", pages)
