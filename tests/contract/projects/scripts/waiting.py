"""Waits for ever in the way that its argument names."""

import sys
import threading
import time

print("ready", flush=True)
match sys.argv[1]:
    case "sleep":
        time.sleep(3600)
    case "input":
        input()
    case "loop":
        while True:
            pass
    case "lock":
        lock = threading.Lock()
        lock.acquire()
        lock.acquire()
