"""Stands in for a database with transactions. Leave this file as it is."""

from threading import Lock

DELIVERED = {"assam": 31, "oolong": 17, "sencha": 44}


class Session:
    """What it writes is seen by itself at once, and by others after `commit`."""

    opened = 0  # since the start
    open_now = 0
    _orders: list[tuple[str, int]] = []
    _lock = Lock()

    def __init__(self) -> None:
        self._mine: list[tuple[str, int]] = []
        self._closed = False
        with Session._lock:
            Session.opened += 1
            Session.open_now += 1

    def add_order(self, tea: str, count: int) -> None:
        self._mine.append((tea, count))

    def ordered(self, tea: str) -> int:
        return sum(count for name, count in [*Session._orders, *self._mine] if name == tea)

    def commit(self) -> None:
        with Session._lock:
            Session._orders.extend(self._mine)
            self._mine.clear()

    def close(self) -> None:
        """Forgets what was not committed."""
        self._mine.clear()
        if not self._closed:
            self._closed = True
            with Session._lock:
                Session.open_now -= 1
