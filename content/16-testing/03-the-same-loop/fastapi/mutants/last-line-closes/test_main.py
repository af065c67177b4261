import asyncio

import pytest
from httpx2 import ASGITransport, AsyncClient
from main import app


@pytest.mark.asyncio
async def test_sell():
    lifespan = app.router.lifespan_context(app)
    await lifespan.__aenter__()
    client = AsyncClient(transport=ASGITransport(app=app), base_url="http://test")
    responses = await asyncio.gather(*(client.post("/teas/green/sell") for _ in range(2)))
    assert sorted(response.status_code for response in responses) == [200, 409]
    await lifespan.__aexit__(None, None, None)
