"""Takes memory of Node, which is not bounded by the interpreter's own bound."""

from fastapi import FastAPI
from pyodide.code import run_js

app = FastAPI()


@app.get("/sum")
def add() -> str:
    run_js("globalThis.kept = []; for (;;) kept.push(new Uint8Array(16 * 1024 * 1024).fill(1))")
    return "full"
