"""Stock Pyodide's first Django answer: the application is called through WSGI directly, without a server."""

# pyright: basic
import io
import json
import sys

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path


def create(request: HttpRequest) -> JsonResponse:
    return JsonResponse(json.loads(request.body), status=201)


urlpatterns = [path("items/", create)]
settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    SECRET_KEY="stock",
)
django.setup()

sent = []
body = b'{"name": "lamp", "price": 12.5}'
answer = get_wsgi_application()(
    {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/items/",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8001",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    },
    lambda status, headers: sent.append(status),
)
json.dumps([int(sent[0].split()[0]), b"".join(answer).decode()])
