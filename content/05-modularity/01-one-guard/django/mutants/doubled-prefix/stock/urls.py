from django.urls import path

from . import views

app_name = "stock"

urlpatterns = [
    path("stock/", views.list_counts),
    path("stock/<str:name>", views.one_count),
    path("stock/<str:name>/<int:count>", views.write_count),
]
