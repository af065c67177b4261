"""Ways to reach an app from a test, and what comes of each: prints one JSON object."""

import asyncio
import json
from contextlib import asynccontextmanager

import httpx
import httpx2
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

started = []


@asynccontextmanager
async def lifespan(app):
    started.append(True)
    yield


app = FastAPI(lifespan=lifespan)


async def get_db():
    return "real"


async def mock_get_db():
    await asyncio.sleep(0)
    return "mock"


@app.get("/users/")
async def get_users(db: str = Depends(get_db)):
    return db


@app.get("/waits/")
async def wait_for_it():
    return await app.state.promise


app.dependency_overrides[get_db] = mock_get_db


def refused(library):
    try:
        library.AsyncClient(app=app, base_url="http://test")
    except TypeError as error:
        return type(error).__name__
    return "accepted"


async def in_the_test_loop():
    app.state.promise = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(app.state.promise.set_result, "kept")
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        return (await client.get("/waits/")).json()


async def in_another_loop():
    app.state.promise = asyncio.get_running_loop().create_future()
    try:
        return TestClient(app).get("/waits/").json()
    except RuntimeError as error:
        return type(error).__name__


def starts(use):
    started.clear()
    use()
    return len(started)


def with_the_context():
    with TestClient(app) as client:
        client.get("/users/")


print(
    json.dumps(
        {
            "httpx": refused(httpx),
            "httpx2": refused(httpx2),
            "async": TestClient(app).get("/users/").json(),
            "same": asyncio.run(in_the_test_loop()),
            "other": asyncio.run(in_another_loop()),
            "transportStarts": starts(lambda: asyncio.run(in_the_test_loop())),
            "bareStarts": starts(lambda: TestClient(app).get("/users/")),
            "contextStarts": starts(with_the_context),
        }
    )
)
