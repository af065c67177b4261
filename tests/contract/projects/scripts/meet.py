"""Leaves a file of its own name and waits for the other's, so that both must run at once."""

import sys
import time
from pathlib import Path

own, other = sys.argv[1:]
folder = Path("../meeting")
folder.mkdir(exist_ok=True)
(folder / own).touch()
while not (folder / other).exists():
    time.sleep(0.01)
print(f"{own} met {other}")
