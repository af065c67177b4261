"""Two endpoints, one database, one override: who meets the replacement?"""

import json

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


def get_db():
    return "real"


@app.get("/declared")
def declared(db: str = Depends(get_db)):
    return db


@app.get("/called")
def called():
    return get_db()


app.dependency_overrides[get_db] = lambda: "mock"
client = TestClient(app)
print(json.dumps({name: client.get(f"/{name}").json() for name in ("declared", "called")}))
