from django.urls import path
from teas import views

urlpatterns = [
    path("teas/", views.teas),
    path("teas/count", views.count),
    path("teas/<str:name>/sell", views.sell),
]
