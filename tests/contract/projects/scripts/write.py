"""Writes its second argument to the file that the first names."""

import sys
from pathlib import Path

Path(sys.argv[1]).write_text(sys.argv[2])
