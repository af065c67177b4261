import pytest
from fastapi.testclient import TestClient
from main import app, get_shelf


@pytest.fixture
def client():
    app.dependency_overrides[get_shelf] = lambda: ["Mock green", "Mock black"]
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_list_teas(client):
    assert client.get("/teas/").status_code == 200


def test_read_tea(client):
    assert client.get("/teas/2").status_code == 200
    assert client.get("/teas/3").status_code == 404
