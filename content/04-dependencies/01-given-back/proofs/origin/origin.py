"""In how many modules of a package is something called `Depends` defined or used?"""

import importlib
import json
import re
from pathlib import Path


def modules_with_depends(package: str) -> int:
    root = Path(importlib.import_module(package).__path__[0])
    return sum(bool(re.search(r"\bDepends\b", file.read_text())) for file in root.rglob("*.py"))


print(json.dumps({name: modules_with_depends(name) for name in ("starlette", "fastapi")}))
