"""A stand-in for the suppliers' services: four, asked over the network, some sooner than others."""

import asyncio

SECONDS = {"north": 0.16, "south": 0.15, "east": 0.14, "west": 0.13}
PRICES = {
    "north": {"sencha": 4.5, "oolong": 6.2},
    "south": {"sencha": 4.3, "assam": 3.9, "keemun": 5.6},
    "east": {"oolong": 6.4, "assam": 4.0, "keemun": 5.4},
    "west": {"sencha": 4.8, "oolong": 5.9, "assam": 4.1},
}
NAMES = list(PRICES)


class NotStocked(Exception):
    """The supplier has no such tea."""


async def ask(supplier: str, tea: str) -> float:
    await asyncio.sleep(SECONDS[supplier])
    try:
        return PRICES[supplier][tea]
    except KeyError:
        raise NotStocked(f"{supplier} has no {tea}.") from None
