import os

from django.core.asgi import get_asgi_application
from fastapi import FastAPI

os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
pages = get_asgi_application()

from django.contrib.contenttypes.models import ContentType  # noqa: E402  # needs Django set up

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


app.mount("/office", pages)
app.mount("/", pages)
