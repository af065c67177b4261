import sys

from .card import CardGateway
from .invoice import InvoiceGateway


def get_gateway() -> CardGateway | InvoiceGateway:
    return InvoiceGateway() if "test" in sys.argv else CardGateway()
