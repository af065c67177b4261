import pytest
import shop


@pytest.mark.parametrize("price", [3, 4.5])
def test_label(price, monkeypatch):
    monkeypatch.setitem(shop.settings, "currency", "USD")
    assert shop.label(price) == f"{price:.2f} USD"
