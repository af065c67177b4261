from django.urls import path
from teas import views

urlpatterns = [
    path("stock/", views.list_stock),
    path("orders/", views.order),
]
