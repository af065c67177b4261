"""The program that the learner's tests are about; a judge lays its own over it."""

settings = {"currency": "EUR"}


def label(price: float) -> str:
    return f"{price:.2f} {settings['currency']}"
