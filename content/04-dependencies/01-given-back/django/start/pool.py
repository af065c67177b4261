"""Stands in for a database and its pool of connections. Leave this file as it is."""

from threading import Condition

STOCK = {"assam": 31, "oolong": 17, "sencha": 44}


class PoolTimeout(Exception):
    pass


class Connection:
    """One of the few connections there are. It works while it is lent, and not after."""

    def __init__(self) -> None:
        self.lent = False

    def left(self, tea: str) -> int | None:
        if not self.lent:
            raise RuntimeError("This connection was given back to the pool.")
        return STOCK.get(tea)


class Pool:
    def __init__(self, size: int, patience: float) -> None:
        self.size = size
        self.patience = patience  # seconds that `take` waits for a connection
        self.loans = 0  # since the start
        self._free = [Connection() for _ in range(size)]
        self._changed = Condition()

    def take(self) -> Connection:
        with self._changed:
            if not self._changed.wait_for(lambda: self._free, self.patience):
                raise PoolTimeout(f"All {self.size} connections are lent; none came back in time.")
            connection = self._free.pop()
            connection.lent = True
            self.loans += 1
            return connection

    def give_back(self, connection: Connection) -> None:
        with self._changed:
            if not connection.lent:
                raise RuntimeError("This connection was given back already.")
            connection.lent = False
            self._free.append(connection)
            self._changed.notify()

    def report(self) -> dict[str, int]:
        return {"size": self.size, "lent": self.size - len(self._free), "loans": self.loans}


pool = Pool(size=3, patience=0.5)
