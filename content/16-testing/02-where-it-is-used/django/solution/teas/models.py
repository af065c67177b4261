from django.db import models


class Order(models.Model):
    tea = models.CharField(max_length=80)
    email = models.EmailField()
