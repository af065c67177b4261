from django.contrib import admin

from .models import Reply, Ticket


@admin.register(Ticket)
class TicketAdmin(admin.ModelAdmin):
    list_display = ["title", "reporter", "state"]
    list_filter = ["state"]
    search_fields = ["title", "text"]


@admin.register(Reply)
class ReplyAdmin(admin.ModelAdmin):
    fields = ["ticket", "text"]

    def save_model(self, request, obj, form, change) -> None:
        if not change:
            obj.author = request.user
        super().save_model(request, obj, form, change)
