from unittest.mock import patch

from fastapi.testclient import TestClient
from main import app

client = TestClient(app)
teas = ["Mock green", "Mock black"]


def test_list_teas():
    with patch("main.get_shelf", return_value=teas):
        assert client.get("/teas/").json() == teas
        assert client.get("/teas/2").json() == {"number": 2, "name": "Mock black"}
        assert client.get("/teas/3").status_code == 404
