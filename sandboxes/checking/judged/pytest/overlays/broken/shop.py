settings = {"currency": "EUR"}


def label(price: float) -> str:
    return f"{price} {settings['currency']}"
