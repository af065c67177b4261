from fastapi.testclient import TestClient
from main import app

client = TestClient(app)


def test_list_teas():
    assert client.get("/teas/").json() == ["Assam", "Darjeeling", "Sencha"]


def test_read_tea():
    assert client.get("/teas/2").json() == {"number": 2, "name": "Darjeeling"}
    assert client.get("/teas/4").status_code == 404
