from django.db import models


class Visit(models.Model):
    note = models.TextField()

    def __str__(self) -> str:
        return self.note
