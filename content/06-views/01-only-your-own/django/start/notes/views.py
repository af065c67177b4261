from django.urls import reverse_lazy
from django.views.generic import CreateView, ListView

from .models import Note


class NoteList(ListView):
    model = Note


class NoteCreate(CreateView):
    model = Note
    fields = ["title", "owner"]
    success_url = reverse_lazy("notes")
