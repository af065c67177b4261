import pytest
from fastapi.testclient import TestClient
from main import app, get_shelf


@pytest.fixture
def client():
    app.dependency_overrides[get_shelf] = lambda: ["Mock green", "Mock black"]
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_list_teas(client):
    response = client.get("/teas/")
    assert response.status_code == 200
    assert response.json() == ["Mock green", "Mock black"]


def test_read_tea(client):
    response = client.get("/teas/2")
    assert response.status_code == 200
    assert response.json() == {"number": 2, "name": "Mock black"}


def test_no_such_tea(client):
    assert client.get("/teas/3").status_code == 404
