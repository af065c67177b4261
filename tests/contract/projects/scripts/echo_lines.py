"""Repeats the lines of its input up to "end"; ends with 4 where the input ends before."""

import sys

print("ready", flush=True)
try:
    while (line := input()) != "end":
        print(f"<{line}>", flush=True)
except EOFError:
    sys.exit(4)
