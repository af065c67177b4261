from django.http import Http404
from django.urls import reverse_lazy
from django.views.generic import CreateView, DeleteView, DetailView, ListView, UpdateView

from .models import Note
from .users import current_user


class OwnNotes:
    """For a generic view: the notes of the user who asks are all that it can find."""

    model = Note

    def get_queryset(self):
        return super().get_queryset().filter(owner=current_user(self.request))


class NoteList(OwnNotes, ListView):
    pass


class NoteCreate(CreateView):
    model = Note
    fields = ["title"]
    success_url = "/notes/{id}"

    def form_valid(self, form):
        form.instance.owner = current_user(self.request)
        return super().form_valid(form)


class NoteDetail(OwnNotes, DetailView):
    pass


class NoteEdit(UpdateView):
    model = Note
    fields = ["title"]
    success_url = "/notes/{id}"

    def form_valid(self, form):
        if form.instance.owner != current_user(self.request):
            raise Http404
        return super().form_valid(form)


class NoteDelete(OwnNotes, DeleteView):
    success_url = reverse_lazy("notes")
