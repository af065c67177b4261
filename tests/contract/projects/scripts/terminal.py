"""Prints the terminal's size whenever it is another."""

import os
import time

known = None
while True:
    size = os.get_terminal_size()
    if size != known:
        print(f"{size.columns}x{size.lines}", flush=True)
    known = size
    time.sleep(0.02)
