from django.urls import path
from rooms import views

urlpatterns = [
    path("", views.page),
    path("rooms/<str:room>", views.look_at),
    path("rooms/<str:room>/notices", views.post_notice),
]
