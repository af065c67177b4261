from django.urls import path
from tickets import people, reports, views

urlpatterns = [
    path("login", people.login),
    path("tickets", views.tickets),
    path("tickets/<int:number>", views.one_ticket),
    path("reports", reports.start_report),
    path("reports/<uuid:report_id>", reports.read_report),
]
