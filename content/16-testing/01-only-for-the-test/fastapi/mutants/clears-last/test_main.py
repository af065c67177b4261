from fastapi.testclient import TestClient
from main import app, get_shelf

client = TestClient(app)
teas = ["Mock green", "Mock black"]


def test_list_teas():
    app.dependency_overrides[get_shelf] = lambda: teas
    assert client.get("/teas/").json() == teas
    assert client.get("/teas/2").json() == {"number": 2, "name": "Mock black"}
    assert client.get("/teas/3").status_code == 404
    app.dependency_overrides.clear()
