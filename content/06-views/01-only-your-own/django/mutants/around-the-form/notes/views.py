from django.shortcuts import redirect
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

    def post(self, request, *args, **kwargs):
        Note.objects.create(title=request.POST["title"], owner=current_user(request))
        return redirect(self.success_url)
