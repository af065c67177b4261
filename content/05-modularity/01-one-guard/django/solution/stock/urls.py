from django.urls import path

from . import views

app_name = "stock"

urlpatterns = [
    path("", views.list_counts),
    path("<str:name>", views.one_count),
    path("<str:name>/<int:count>", views.write_count),
]
