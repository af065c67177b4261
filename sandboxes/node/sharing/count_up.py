"""Counts a number in a file up, under the kind of lock that is asked for, while a thread of its own goes on."""

import fcntl
import pathlib
import sys
import threading
import time

lock = {"flock": fcntl.flock, "lockf": fcntl.lockf}[sys.argv[1]]
number = pathlib.Path("number.txt")
ticks = 0
done = threading.Event()


def tick() -> None:
    global ticks
    while not done.is_set():
        ticks += 1
        time.sleep(0.001)


ticking = threading.Thread(target=tick)
ticking.start()
for _ in range(40):
    with open("number.lock", "w") as guard:
        lock(guard, fcntl.LOCK_EX)
        value = int(number.read_text())
        time.sleep(0.002)
        number.write_text(str(value + 1))
        lock(guard, fcntl.LOCK_UN)
done.set()
ticking.join()
print("ticked" if ticks > 40 else f"stood still: {ticks}")
