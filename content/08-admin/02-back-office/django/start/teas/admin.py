from django.contrib import admin

from .models import Supplier, Tea

admin.site.register(Supplier)
admin.site.register(Tea)
