from django.urls import path
from items import views

urlpatterns = [
    path("items/", views.items),
    path("items/import", views.import_items),
    path("items/minimum", views.set_minimum),
    path("items/<str:name>", views.item),
    path("audit/", views.audit),
]
