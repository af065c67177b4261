from django.conf import settings

from .card import CardGateway
from .invoice import InvoiceGateway


def get_gateway() -> CardGateway | InvoiceGateway:
    if settings.PAYMENT_GATEWAY == "payments.invoice.InvoiceGateway":
        return InvoiceGateway()
    return CardGateway()
