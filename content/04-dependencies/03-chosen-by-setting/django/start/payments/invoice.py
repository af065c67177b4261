class InvoiceGateway:
    """Writes an invoice and trusts the customer."""

    def charge(self, customer: str, amount: int) -> str:
        return f"invoice-{customer}-{amount}"

    def refund(self, receipt: str) -> str:
        return f"credit-note-for-{receipt}"
