"""How often a waiting thread gets its turn while the main thread computes; then whether locks hold."""

import queue
import sys
import threading
import time


def compute(seconds: float) -> int:
    rounds = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        rounds += 1
    return rounds


turns = 0
over = False


def take_turns() -> None:
    global turns
    while not over:
        time.sleep(0.001)
        turns += 1


thread = threading.Thread(target=take_turns)
thread.start()
compute(0.4)
print("turns", turns)
over = True
thread.join()

sys.setswitchinterval(0.0005)
lock = threading.RLock()
jobs: queue.Queue[int] = queue.Queue(maxsize=3)
total = 0
received: list[int] = []


def add() -> None:
    global total
    for _ in range(300):
        with lock:
            before = total
            compute(0.0002)
            total = before + 1


def produce() -> None:
    for number in range(300):
        compute(0.0002)
        jobs.put(number)


def consume() -> None:
    while True:
        received.append(jobs.get())
        compute(0.0002)
        jobs.task_done()


threads = [threading.Thread(target=target) for target in (add, add, produce, produce)]
for _ in range(2):
    threading.Thread(target=consume, daemon=True).start()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
jobs.join()
assert total == 600, total
assert sorted(received) == sorted([*range(300), *range(300)])
print("locks held")
