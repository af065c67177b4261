from django.urls import path
from tickets import people, replies, reports, views

urlpatterns = [
    path("login", people.login),
    path("tickets", views.tickets),
    path("tickets/<int:number>", views.one_ticket),
    path("reports", reports.start_report),
    path("reports/<uuid:report_id>", reports.read_report),
    path("tickets/<int:number>/replies", replies.create_reply),
    path("tickets/<int:number>/events", replies.events),
    path("health", replies.health),
]
