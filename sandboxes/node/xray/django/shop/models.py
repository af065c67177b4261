from django.db import models


class Tea(models.Model):
    name = models.CharField(max_length=40)


class Note(models.Model):
    tea = models.ForeignKey(Tea, on_delete=models.CASCADE)
    text = models.CharField(max_length=200)
