from django.urls import path
from notes import views

urlpatterns = [
    path("notes/", views.NoteList.as_view(), name="notes"),
    path("notes/new", views.NoteCreate.as_view(), name="new-note"),
    path("notes/<int:pk>", views.NoteDetail.as_view(), name="note"),
    path("notes/<int:pk>/edit", views.NoteEdit.as_view(), name="edit-note"),
    path("notes/<int:pk>/delete", views.NoteDelete.as_view(), name="delete-note"),
]
