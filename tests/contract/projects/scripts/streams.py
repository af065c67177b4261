"""Writes to both streams in turn."""

import sys

print("one: é", flush=True)
print("two: 日本", file=sys.stderr, flush=True)
print("three: 🐍", flush=True)
sys.stderr.write("last, without a line's end")
