from django.db import models


class Ticket(models.Model):
    title = models.CharField(max_length=80)
    text = models.TextField(max_length=2000)
    state = models.CharField(max_length=10, default="open")

    class Meta:
        ordering = ["-id"]

    def as_json(self) -> dict:
        return {"id": self.pk, "title": self.title, "text": self.text, "state": self.state}
