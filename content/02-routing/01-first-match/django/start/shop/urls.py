from django.urls import path
from items import views

urlpatterns = [
    path("items/", views.list_items),
    path("items/<item_id>", views.read_item),
    path("items/me", views.my_items),
]
