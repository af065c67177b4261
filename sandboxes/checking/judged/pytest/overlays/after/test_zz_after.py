import shop


def test_nothing_is_left():
    assert shop.settings == {"currency": "EUR"}
