from django.urls import path
from teas import views

urlpatterns = [
    path("", views.tea_list, name="teas"),
    path("teas/<int:pk>/", views.tea_page, name="tea"),
]
