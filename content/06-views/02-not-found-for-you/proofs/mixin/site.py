"""Three generic views that inherit one get_queryset, asked by the owner and by a stranger."""

import json

import django
from django.conf import settings
from django.db import connection, models
from django.test import Client
from django.urls import path
from django.views.generic import DeleteView, DetailView, UpdateView

PAGES = {f"mixin/note_{page}.html": page for page in ("detail", "form", "confirm_delete")}
LOADERS = [("django.template.loaders.locmem.Loader", PAGES)]

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["testserver"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": LOADERS},
        }
    ],
)
django.setup()


class Note(models.Model):
    title = models.CharField(max_length=80)
    owner = models.CharField(max_length=40)

    class Meta:
        app_label = "mixin"


class OwnNotes:
    model = Note

    def get_queryset(self):
        return super().get_queryset().filter(owner=self.request.headers["X-User"])


class NoteDetail(OwnNotes, DetailView):
    pass


class NoteEdit(OwnNotes, UpdateView):
    fields = ["title"]
    success_url = "/"


class NoteDelete(OwnNotes, DeleteView):
    success_url = "/"


urlpatterns = [
    path("<int:pk>", NoteDetail.as_view()),
    path("<int:pk>/edit", NoteEdit.as_view()),
    path("<int:pk>/delete", NoteDelete.as_view()),
]


def statuses(user: str) -> str:
    client = Client(headers={"X-User": user})
    answers = [
        client.get("/1"),
        client.post("/1/edit", {"title": "toast"}),
        client.post("/1/delete"),
    ]
    return ", ".join(str(answer.status_code) for answer in answers)


with connection.schema_editor() as editor:
    editor.create_model(Note)
Note.objects.create(title="tea", owner="ada")
stranger = statuses("bob")
title = Note.objects.get().title
print(json.dumps({"stranger": stranger, "title": title, "owner": statuses("ada")}))
