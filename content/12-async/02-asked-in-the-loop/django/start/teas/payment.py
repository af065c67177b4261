"""A stand-in for a payment service that is asked over the network."""

import asyncio


async def charge(tea: str) -> None:
    await asyncio.sleep(0.05)
