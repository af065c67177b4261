from django.urls import path
from notes import views

urlpatterns = [
    path("notes/", views.NoteList.as_view(), name="notes"),
    path("notes/new", views.NoteCreate.as_view(), name="new-note"),
]
