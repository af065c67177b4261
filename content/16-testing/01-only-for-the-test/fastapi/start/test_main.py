from fastapi.testclient import TestClient
from main import app, get_shelf


def test_list_teas():
    def mock_get_shelf():
        return ["Mock tea"]

    app.dependency_overrides[get_shelf] = mock_get_shelf
    client = TestClient(app)
    response = client.get("/teas/")
    assert response.json() == ["Mock tea"]
    app.dependency_overrides.clear()
