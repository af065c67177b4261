"""Says what a program with FastAPI, and nothing else, can do with a template."""

import importlib
import json
import sys
from importlib.metadata import requires

always = [line for line in requires("fastapi") or [] if "extra ==" not in line]

# A machine without Jinja2: None in sys.modules makes the import fail, as it does there.
sys.modules["jinja2"] = None
for name in [name for name in sys.modules if name.endswith(".templating")]:
    del sys.modules[name]
try:
    importlib.import_module("fastapi.templating")
    without = "works"
except ImportError:
    without = "ImportError"

found = {"required": sum("jinja2" in line.lower() for line in always), "without": without}
print(json.dumps(found))
