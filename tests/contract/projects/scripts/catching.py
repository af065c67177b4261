"""Catches two interrupts."""

import time

for number in (1, 2):
    try:
        print("ready" if number == 1 else "again", flush=True)
        time.sleep(3600)
    except KeyboardInterrupt:
        print(f"caught {number}", flush=True)
