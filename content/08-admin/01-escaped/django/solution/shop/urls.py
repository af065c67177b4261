from django.urls import path
from teas import views

urlpatterns = [
    path("", views.search_page),
]
