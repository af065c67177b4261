from django.urls import path
from teas import views

urlpatterns = [
    path("teas/<str:tea>", views.read_tea),
    path("teas/<str:tea>/share", views.share_tea),
    path("pool", views.read_pool),
]
