import pytest
from httpx2 import AsyncClient
from main import app


@pytest.mark.asyncio
async def test_sell():
    async with AsyncClient(app=app, base_url="http://test") as client:
        response = await client.post("/teas/green/sell")
        assert response.json() == {"green": 0}
