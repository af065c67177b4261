"""Appends lines of its own number to one log, each by one write."""

import os
import sys

log = os.open("log.txt", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
for number in range(200):
    os.write(log, f"{sys.argv[1]} {number} {'x' * 40}\n".encode())
