import shop


def test_label():
    shop.settings["currency"] = "USD"
    assert shop.label(3) == "3.00 USD"
    shop.settings["currency"] = "EUR"
