import asyncio

import pytest_asyncio
from httpx2 import ASGITransport, AsyncClient
from main import app


@pytest_asyncio.fixture
async def client():
    transport = ASGITransport(app=app)
    async with app.router.lifespan_context(app):
        async with AsyncClient(transport=transport, base_url="http://test") as client:
            yield client


async def test_sell(client):
    response = await client.post("/teas/black/sell")
    assert response.json() == {"black": 4}
    assert (await client.get("/teas/black")).json() == {"black": 4}


async def test_the_last_one_is_sold_once(client):
    responses = await asyncio.gather(*(client.post("/teas/green/sell") for _ in range(2)))
    assert sorted(response.status_code for response in responses) == [200, 409]
