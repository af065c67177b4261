"""Imports the orders without the program around them, asks them once, prints what came of it."""

import json
import sys
import traceback

from fastapi import FastAPI
from fastapi.testclient import TestClient

finding: dict[str, object] = {"error": None, "status": None, "total": None}
files: list[str] = []
try:
    import orders

    app = FastAPI()
    app.include_router(orders.router)
    response = TestClient(app).get(f"/orders/tea/{sys.argv[1]}")
    finding["status"] = response.status_code
    if response.status_code == 200:
        finding["total"] = response.json().get("total")
except Exception as error:
    finding["error"] = f"{type(error).__name__}: {error}"
    files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]

# A module whose import failed is forgotten; the traceback still leads through it.
finding["main"] = "main" in sys.modules or any(file.endswith("/main.py") for file in files)
print(json.dumps(finding))
