import pytest
from fastapi.testclient import TestClient
from main import app, get_shelf


@pytest.fixture
def client():
    app.dependency_overrides[get_shelf] = lambda: ["Mock tea"]
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_list_teas(client):
    assert client.get("/teas/").json() == ["Mock tea"]


def test_read_tea(client):
    assert client.get("/teas/1").json() == {"number": 1, "name": "Mock tea"}
    assert client.get("/teas/2").status_code == 404
