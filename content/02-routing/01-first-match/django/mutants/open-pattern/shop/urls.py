from django.urls import path, re_path
from items import views

urlpatterns = [
    path("items/", views.list_items),
    re_path(r"^items/me", views.my_items),
    path("items/<int:item_id>", views.read_item),
]
