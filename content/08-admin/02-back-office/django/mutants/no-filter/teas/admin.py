from django.contrib import admin

from .models import Supplier, Tea

admin.site.register(Supplier)


@admin.register(Tea)
class TeaAdmin(admin.ModelAdmin):
    list_display = ["name", "country", "price", "on_sale"]
    list_select_related = ["supplier"]
    search_fields = ["name", "supplier__name"]

    @admin.display(ordering="supplier__country")
    def country(self, tea: Tea) -> str:
        return tea.supplier.country
