from django import forms

from .models import Ticket


class ReporterField(forms.ModelChoiceField):
    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options | {"to_field_name": "username", "required": False})


class TicketForm(forms.ModelForm):
    class Meta:
        model = Ticket
        fields = ["title", "text", "reporter"]
        field_classes = {"reporter": ReporterField}
