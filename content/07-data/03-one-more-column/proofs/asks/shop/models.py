from django.db import models


class Article(models.Model):
    title = models.CharField(max_length=80)
    slug = models.CharField(max_length=80)
    note = models.CharField(max_length=80, null=True)
