from django.urls import path
from tickets import people, views

urlpatterns = [
    path("login", people.login),
    path("tickets", views.tickets),
    path("tickets/<int:number>", views.one_ticket),
]
