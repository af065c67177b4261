"""Leaves something wherever it can, and answers what an earlier job has left."""

import os
import sys
from pathlib import Path

import js
from fastapi import FastAPI
from pyodide.code import run_js

app = FastAPI()
places = [
    Path(folder, "left-behind") for folder in ("/home/project", "/home", "/tmp", "/var/tmp", "/lib")
]


@app.get("/sum")
def add() -> str:
    found = [str(place) for place in places if place.exists()]
    if os.environ.get("LEFT_BEHIND"):
        found.append("environment")
    if hasattr(js.globalThis, "leftBehind"):
        found.append("globalThis")
    if "left_behind" in sys.modules:
        found.append("modules")
    for place in places:
        try:
            place.write_text("left")
        except OSError:
            continue
    os.environ["LEFT_BEHIND"] = "yes"
    run_js("globalThis.leftBehind = true")
    sys.modules["left_behind"] = sys
    return f"found: {found}"
