from fastapi.testclient import TestClient
from main import app, get_db

client = TestClient(app)


def test_2_fails():
    app.dependency_overrides[get_db] = lambda: {"users": ["MockUser1"]}
    response = client.get("/users/")
    assert response.json() == ["MockUser2"]
    app.dependency_overrides.clear()


def test_after_2_fails():
    assert client.get("/users/").json() == ["Alice", "Bob"]
