from django.urls import reverse_lazy
from django.views.generic import CreateView, DeleteView, DetailView, ListView, UpdateView

from .models import Note
from .users import current_user


class NoteList(ListView):
    model = Note

    def get_queryset(self):
        return super().get_queryset().filter(owner=current_user(self.request))


class NoteCreate(CreateView):
    model = Note
    fields = ["title"]
    success_url = "/notes/{id}"

    def form_valid(self, form):
        form.instance.owner = current_user(self.request)
        return super().form_valid(form)


class NoteDetail(DetailView):
    model = Note


class NoteEdit(UpdateView):
    model = Note
    fields = ["title"]
    success_url = "/notes/{id}"


class NoteDelete(DeleteView):
    model = Note
    success_url = reverse_lazy("notes")
