from django.urls import path
from shop import views

urlpatterns = [
    path("suppliers/<str:supplier>/<str:tea>", views.read_price),
    path("offers/<str:tea>", views.read_offers),
]
