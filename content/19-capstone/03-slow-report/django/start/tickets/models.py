from uuid import uuid4

from django.conf import settings
from django.db import models


class TicketQuerySet(models.QuerySet):
    def visible_to(self, person) -> TicketQuerySet:
        return self if person.is_staff else self.filter(reporter=person)


class Ticket(models.Model):
    title = models.CharField(max_length=80)
    text = models.TextField(max_length=2000)
    state = models.CharField(max_length=10, default="open")
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)

    objects = TicketQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def as_json(self) -> dict:
        return {
            "id": self.pk,
            "title": self.title,
            "text": self.text,
            "state": self.state,
            "reporter": self.reporter.get_username(),
        }


class Report(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4)
    reporter = models.CharField(max_length=40)
    state = models.CharField(max_length=10, default="pending")
    result = models.JSONField(null=True)

    def as_json(self) -> dict:
        return {"id": str(self.pk), "state": self.state, "result": self.result}
