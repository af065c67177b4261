from functools import lru_cache
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


class Gateway(Protocol):
    """What the shop needs of whoever takes the money."""

    def charge(self, customer: str, amount: int) -> str: ...

    def refund(self, receipt: str) -> str: ...


@lru_cache
def get_gateway() -> Gateway:
    return import_string(settings.PAYMENT_GATEWAY)()
