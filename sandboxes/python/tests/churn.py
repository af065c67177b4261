"""Allocates cycles on deep stacks while other threads are suspended on deep stacks of their own.

With ``stock`` as its argument it runs on CPython's own collector.
"""

import asyncio
import gc
import sys
import threading
import time

from counterpoint import collector

if "stock" in sys.argv:
    collector.remove()

over = threading.Event()


def suspended(depth: int) -> None:
    if depth:
        suspended(depth - 1)
    else:
        while not over.is_set():
            time.sleep(0.01)


def make_cycles(depth: int) -> None:
    if depth:
        make_cycles(depth - 1)
        return
    for _ in range(200):
        cycle: list[object] = [{} for _ in range(100)]
        cycle.append(cycle)


async def churn() -> None:
    for round_ in range(10):
        print(round_, flush=True)
        make_cycles(round_ * 6)
        await asyncio.sleep(0.01)


threads = [threading.Thread(target=suspended, args=(depth,)) for depth in (10, 40, 80)]
for thread in threads:
    thread.start()
asyncio.run(churn())
over.set()
for thread in threads:
    thread.join()
gc.collect()
print("survived")
