from django.contrib import admin
from django.urls import path
from office.models import Supplier, Tea

admin.site.register([Supplier, Tea])

urlpatterns = [path("admin/", admin.site.urls)]
