"""Starts a program that waits and, interrupted along with it, says how it ended."""

import subprocess
import sys

child = subprocess.Popen([sys.executable, "waiting.py", "sleep"])
try:
    child.wait()
except KeyboardInterrupt:
    print(f"child ended with {child.wait()}")
