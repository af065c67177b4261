"""Waits as a library without `async` does, and counts how many wait at the same time."""

import time

inside = 0
most = 0


def wait() -> None:
    global inside, most
    inside += 1
    most = max(most, inside)
    time.sleep(0.4)
    inside -= 1
