from django.urls import path
from teas.api import api

urlpatterns = [
    path("", api.urls),
]
