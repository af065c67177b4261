"""Three books by three authors, listed in four ways: `python shop.py runserver 8001 --noreload`."""

import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.db import connection, models
from django.http import JsonResponse
from django.urls import path

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.sqlite3"}},
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
)
django.setup()


class Author(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        app_label = "shop"


class Book(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE)

    class Meta:
        app_label = "shop"


WAYS = {
    "lazy": Book.objects.all(),
    "peers": Book.objects.fetch_mode(models.FETCH_PEERS),
    "prefetch": Book.objects.prefetch_related("author"),
    "join": Book.objects.select_related("author"),
}


def authors(request, way: str) -> JsonResponse:
    # `all()`: a QuerySet remembers its rows, and a copy of it does not.
    return JsonResponse({"authors": [book.author.name for book in WAYS[way].all()]})


urlpatterns = [path("<str:way>", authors)]

with connection.schema_editor() as editor:
    editor.create_model(Author)
    editor.create_model(Book)
for name in ("Ada", "Bo", "Cleo"):
    Book.objects.create(author=Author.objects.create(name=name))
execute_from_command_line(sys.argv)
