from fastapi.testclient import TestClient
from main import app, get_shelf

client = TestClient(app)
teas = ["Mock green", "Mock black"]
app.dependency_overrides[get_shelf] = lambda: teas


def test_list_teas():
    assert client.get("/teas/").json() == teas


def test_read_tea():
    assert client.get("/teas/2").json() == {"number": 2, "name": "Mock black"}
    assert client.get("/teas/3").status_code == 404
