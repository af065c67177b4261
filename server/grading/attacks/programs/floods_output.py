"""Writes without an end to the line that answers travel on, past the container's bounds."""

from fastapi import FastAPI
from pyodide.code import run_js

app = FastAPI()
flood = """
const fs = process.getBuiltinModule('node:fs');
const text = 'x'.repeat(65536);
for (;;) {
  try { fs.writeSync(1, text) } catch (error) { if (error.code !== 'EAGAIN') throw error }
}"""


@app.get("/sum")
def add() -> str:
    run_js(flood)
    return "flooded"
