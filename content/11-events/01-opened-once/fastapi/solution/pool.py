"""A stand-in for a pool of database connections. It says on the console what becomes of it."""

import secrets
import time

PRICES = {"sencha": 4.5, "oolong": 6.2, "assam": 3.9}


class Pool:
    def __init__(self) -> None:
        time.sleep(0.05)  # looks up the address, connects, sends the password
        self.name = secrets.token_hex(3)
        self._closed = False
        print(f"pool {self.name}: opened", flush=True)

    def price_of(self, tea: str) -> float | None:
        if self._closed:
            raise RuntimeError(f"Pool {self.name} is closed.")
        return PRICES.get(tea)

    def close(self) -> None:
        self._closed = True
        print(f"pool {self.name}: closed", flush=True)
