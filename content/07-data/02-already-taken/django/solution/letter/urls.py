from django.urls import path
from members import views

urlpatterns = [
    path("members/", views.members),
    path("attempts/<str:email>", views.count_attempts),
]
