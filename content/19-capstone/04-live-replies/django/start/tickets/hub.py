"""Who listens to which ticket, in this process. The same file stands in both projects."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Hub:
    def __init__(self) -> None:
        self._listeners: defaultdict[int, list] = defaultdict(list)

    @contextmanager
    def listen(self, ticket: int) -> Iterator[asyncio.Queue]:
        """A queue of what is told about the ticket from now on, until the `with` is left."""
        queue: asyncio.Queue = asyncio.Queue()
        listener = (asyncio.get_running_loop(), queue)
        self._listeners[ticket].append(listener)
        try:
            yield queue
        finally:
            self._listeners[ticket].remove(listener)

    def tell(self, ticket: int, reply: dict) -> None:
        """May be called from any thread; each queue is filled in the thread of its own loop."""
        for loop, queue in list(self._listeners[ticket]):
            loop.call_soon_threadsafe(queue.put_nowait, reply)

    def count(self) -> int:
        return sum(len(listeners) for listeners in self._listeners.values())


hub = Hub()
