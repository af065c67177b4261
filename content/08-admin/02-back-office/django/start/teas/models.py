from django.core.validators import MinValueValidator
from django.db import models


class Supplier(models.Model):
    name = models.CharField(max_length=80)
    country = models.CharField(max_length=60)

    def __str__(self) -> str:
        return self.name


class Tea(models.Model):
    name = models.CharField(max_length=80)
    supplier = models.ForeignKey(Supplier, on_delete=models.PROTECT)
    price = models.DecimalField(max_digits=6, decimal_places=2, validators=[MinValueValidator(0)])
    on_sale = models.BooleanField(default=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Tea {self.pk}"
