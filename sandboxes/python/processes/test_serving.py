"""Over HTTP and WebSocket: Django with Channels, REST framework, Ninja and WhiteNoise; hypercorn."""

import json
import pathlib
import subprocess
import time
from contextlib import contextmanager

import httpx
import pytest
from websockets.sync.client import connect

PROJECT = pathlib.Path.cwd() / "served"
FILES = {
    "settings.py": """
import pathlib
BASE_DIR = pathlib.Path(__file__).parent
SECRET_KEY = "secret"
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = [
    "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.staticfiles",
    "channels", "rest_framework", "django_filters", "ninja", "shop",
]
MIDDLEWARE = ["whitenoise.middleware.WhiteNoiseMiddleware", "django.middleware.common.CommonMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "collected"
STATICFILES_DIRS = [BASE_DIR / "assets"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
""",
    "asgi.py": """
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
from django.core.asgi import get_asgi_application
http = get_asgi_application()
from channels.auth import AuthMiddlewareStack
from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path
from chat import Chat
routes = URLRouter([path("chat/<room>/", Chat.as_asgi())])
application = ProtocolTypeRouter({"http": http, "websocket": routes})
""",
    "chat.py": """
from channels.generic.websocket import AsyncJsonWebsocketConsumer

class Chat(AsyncJsonWebsocketConsumer):
    async def connect(self):
        self.room = self.scope["url_route"]["kwargs"]["room"]
        await self.channel_layer.group_add(self.room, self.channel_name)
        await self.accept()

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.room, self.channel_name)

    async def receive_json(self, content):
        await self.channel_layer.group_send(self.room, {"type": "said", "text": content["text"]})

    async def said(self, event):
        await self.send_json({"text": event["text"]})
""",
    "shop/__init__.py": "",
    "shop/models.py": """
from django.db import models

class Item(models.Model):
    name = models.CharField(max_length=50)
    price = models.IntegerField()
""",
    "shop/migrations/__init__.py": "",
    "urls.py": """
from django.urls import include, path
from ninja import NinjaAPI, Schema
from rest_framework import routers, serializers, viewsets
from shop.models import Item

class ItemSerializer(serializers.ModelSerializer):
    class Meta:
        model = Item
        fields = ["id", "name", "price"]

class Items(viewsets.ModelViewSet):
    queryset = Item.objects.order_by("id")
    serializer_class = ItemSerializer
    authentication_classes = []
    filterset_fields = ["name"]
    from django_filters.rest_framework import DjangoFilterBackend
    filter_backends = [DjangoFilterBackend]

router = routers.DefaultRouter()
router.register("items", Items)

class Sum(Schema):
    total: int

api = NinjaAPI()

@api.get("/add", response=Sum)
def add(request, a: int, b: int):
    return {"total": a + b}

urlpatterns = [path("rest/", include(router.urls)), path("ninja/", api.urls)]
""",
    "manage.py": """
import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
""",
    "assets/site.css": "body { color: red }\n" * 40,
    "main.py": """
import sniffio
from fastapi import FastAPI, WebSocket

app = FastAPI()

@app.get("/")
async def root():
    return {"library": sniffio.current_async_library()}

@app.websocket("/echo")
async def echo(socket: WebSocket):
    await socket.accept()
    await socket.send_text(await socket.receive_text())
""",
}


@pytest.fixture(scope="module", autouse=True)
def project():
    for name, source in FILES.items():
        path = PROJECT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    for command in (
        ["makemigrations", "shop", "--verbosity=0"],
        ["migrate", "--verbosity=0"],
        ["collectstatic", "--noinput", "--verbosity=0"],
    ):
        done = subprocess.run(
            ["python", "manage.py", *command], cwd=PROJECT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


@contextmanager
def serving(port: int, *command: str):
    server = subprocess.Popen(
        [*command], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    url = f"http://localhost:{port}"
    try:
        until = time.monotonic() + 60
        while True:
            try:
                httpx.get(f"{url}/static/none")
                break
            except httpx.ConnectError:
                if time.monotonic() > until or server.poll() is not None:
                    server.kill()
                    pytest.fail(f"{command} did not listen: {server.communicate()[0]}")
                time.sleep(0.1)
        yield url
    finally:
        server.terminate()
        server.communicate(timeout=30)


def test_django_under_uvicorn_with_channels_rest_ninja_and_whitenoise():
    with serving(8501, "uvicorn", "asgi:application", "--port", "8501") as url:
        one = connect(f"{url}/chat/lobby/".replace("http", "ws"))
        two = connect(f"{url}/chat/lobby/".replace("http", "ws"))
        other = connect(f"{url}/chat/elsewhere/".replace("http", "ws"))
        with one, two, other:
            one.send('{"text": "hello"}')
            assert json.loads(one.recv(10)) == json.loads(two.recv(10)) == {"text": "hello"}
            with pytest.raises(TimeoutError):
                other.recv(0.3)

        made = httpx.post(f"{url}/rest/items/", json={"name": "lamp", "price": 12})
        assert (made.status_code, made.json()) == (201, {"id": 1, "name": "lamp", "price": 12})
        wrong = httpx.post(f"{url}/rest/items/", json={"price": "much"})
        assert (wrong.status_code, set(wrong.json())) == (400, {"name", "price"})
        assert httpx.get(f"{url}/rest/items/?name=chair").json() == []
        assert "Django REST framework" in httpx.get(f"{url}/rest/", headers={"accept": "text/html"}).text

        assert httpx.get(f"{url}/ninja/add?a=1&b=2").json() == {"total": 3}
        assert httpx.get(f"{url}/ninja/add?a=x&b=2").status_code == 422
        assert "/ninja/add" in httpx.get(f"{url}/ninja/openapi.json").text

        manifest = json.loads((PROJECT / "collected/staticfiles.json").read_text())
        name = manifest["paths"]["site.css"]
        css = httpx.get(f"{url}/static/{name}", headers={"accept-encoding": "gzip"})
        assert css.text == FILES["assets/site.css"]
        assert css.headers["content-encoding"] == "gzip"
        assert "immutable" in css.headers["cache-control"]


@pytest.mark.parametrize(("worker", "port"), [("asyncio", 8502), ("trio", 8503)])
def test_hypercorn_serves_on_either_library(worker, port):
    bind = f"localhost:{port}"
    with serving(port, "hypercorn", "main:app", "--worker-class", worker, "--bind", bind) as url:
        assert httpx.get(url).json() == {"library": worker}
        with connect(f"ws://{bind}/echo") as socket:
            socket.send("hello")
            assert socket.recv(10) == "hello"
