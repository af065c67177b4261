from django.db import models


class Origin(models.Model):
    name = models.CharField(max_length=80, unique=True)


class Tea(models.Model):
    name = models.CharField(max_length=80, unique=True)
    stock = models.IntegerField()
    origin = models.ForeignKey(Origin, models.PROTECT)
