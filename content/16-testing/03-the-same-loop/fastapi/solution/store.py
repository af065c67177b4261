import asyncio

stores = []


class Store:
    """Stands for a database with an asynchronous driver: each call gives way to other requests."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = dict(counts)
        self.closed = False
        stores.append(self)

    @classmethod
    async def open(cls, counts: dict[str, int]) -> "Store":
        await asyncio.sleep(0)
        return cls(counts)

    async def count(self, name: str) -> int:
        await asyncio.sleep(0)
        return self._counts.get(name, 0)

    async def write(self, name: str, count: int) -> None:
        await asyncio.sleep(0)
        self._counts[name] = count

    async def close(self) -> None:
        self.closed = True
