"""Sends a form to a CreateView and asks a ListView, and prints the hooks that were asked for."""

import json

import django
from django.conf import settings
from django.db import connection, models
from django.test import Client
from django.urls import path
from django.views.generic import CreateView, ListView

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["testserver"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    (
                        "django.template.loaders.locmem.Loader",
                        {"hooks/note_list.html": "list", "hooks/note_form.html": "form"},
                    )
                ]
            },
        }
    ],
)
django.setup()

HOOKS = {
    "dispatch",
    "get",
    "post",
    "get_queryset",
    "get_form_class",
    "get_form_kwargs",
    "get_form",
    "form_valid",
    "form_invalid",
    "get_success_url",
    "get_context_data",
    "get_template_names",
    "render_to_response",
}
seen: list[str] = []


class Traced:
    def __getattribute__(self, name: str):
        value = super().__getattribute__(name)
        if name not in HOOKS:
            return value

        def hook(*args, **kwargs):
            seen.append(name)
            return value(*args, **kwargs)

        return hook


class Note(models.Model):
    title = models.CharField(max_length=80)

    class Meta:
        app_label = "hooks"


class NoteList(Traced, ListView):
    model = Note


class NoteCreate(Traced, CreateView):
    model = Note
    fields = ["title"]
    success_url = "/"


urlpatterns = [path("", NoteList.as_view()), path("new", NoteCreate.as_view())]


def hooks_of(send) -> str:
    seen.clear()
    response = send()
    return f"{', '.join(seen)}: {response.status_code}"


with connection.schema_editor() as editor:
    editor.create_model(Note)
client = Client()
print(
    json.dumps(
        {
            "list": hooks_of(lambda: client.get("/")),
            "invalid": hooks_of(lambda: client.post("/new", {"title": ""})),
            "before": Note.objects.count(),
            "valid": hooks_of(lambda: client.post("/new", {"title": "tea"})),
            "after": Note.objects.count(),
        }
    )
)
