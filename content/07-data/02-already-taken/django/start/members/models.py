from django.db import models


class Member(models.Model):
    email = models.CharField(max_length=80, unique=True)


class Attempt(models.Model):
    """Somebody has tried to join; kept whatever came of it."""

    email = models.CharField(max_length=80)
