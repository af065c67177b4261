from fastapi.testclient import TestClient
from main import app


def test_sell():
    with TestClient(app) as client:
        assert client.post("/teas/green/sell").json() == {"green": 0}
        assert client.post("/teas/green/sell").status_code == 409
