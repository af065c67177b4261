from django.urls import path
from orders import views

urlpatterns = [
    path("orders/<str:customer>/<int:amount>", views.pay),
    path("refunds/<str:receipt>", views.refund),
]
