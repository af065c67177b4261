from accounts import views
from django.urls import path

urlpatterns = [
    path("token", views.sign_in),
    path("me", views.read_me),
]
