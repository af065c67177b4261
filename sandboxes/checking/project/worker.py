"""Says that it is ready and goes on until it is ended."""

import sys
import time

print("ready,", *sys.argv[1:])
while True:
    time.sleep(60)
