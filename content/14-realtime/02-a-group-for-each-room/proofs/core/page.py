import django
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("hello", lambda request: HttpResponse("hello"))]

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
django.setup(set_prefix=False)
application = ASGIHandler()
