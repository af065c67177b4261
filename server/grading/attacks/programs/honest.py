"""Solves the exercise."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/sum")
def add(a: int, b: int) -> int:
    return a + b
