"""A gateway that the project does not know, as a test would bring it."""


class LedgerGateway:
    def charge(self, customer: str, amount: int) -> str:
        return f"ledger-{customer}-{amount}"

    def refund(self, receipt: str) -> str:
        return f"ledger-took-back-{receipt}"
