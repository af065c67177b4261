"""Starts another program and says what came of it."""

import subprocess
import sys

child = "import sys; print('from the child'); sys.exit(5)"
result = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=False)
print(f"child printed {result.stdout.strip()!r}, ended with {result.returncode}")
