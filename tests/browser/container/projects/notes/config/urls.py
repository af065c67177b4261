from django.contrib import admin
from django.urls import path
from notes.views import add, page

urlpatterns = [path("admin/", admin.site.urls), path("", page), path("add/", add)]
