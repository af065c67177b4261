import pytest


@pytest.mark.asyncio
async def test_asyncio():
    pass


@pytest.mark.anyio
async def test_anyio():
    pass
