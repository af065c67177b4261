from django.urls import path

from shop import views

urlpatterns = [path("teas/", views.teas), path("names/", views.names)]
