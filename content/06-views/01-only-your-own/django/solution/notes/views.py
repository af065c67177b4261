from django.urls import reverse_lazy
from django.views.generic import CreateView, ListView

from .models import Note
from .users import current_user


class NoteList(ListView):
    model = Note

    def get_queryset(self):
        return super().get_queryset().filter(owner=current_user(self.request))


class NoteCreate(CreateView):
    model = Note
    fields = ["title"]
    success_url = reverse_lazy("notes")

    def form_valid(self, form):
        form.instance.owner = current_user(self.request)
        return super().form_valid(form)
