"""Rows that pages write, each committed before its answer; and what the database says of itself."""

import sqlite3

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


def database():
    connection = sqlite3.connect("rows.db", timeout=30)
    connection.execute("create table if not exists rows (number integer primary key)")
    return connection


@app.get("/", response_class=HTMLResponse)
def page():
    return "<!doctype html><title>Rows</title><h1>Rows</h1>"


@app.post("/rows", status_code=201)
def add():
    connection = database()
    with connection:
        number = connection.execute("insert into rows default values").lastrowid
    connection.close()
    return number


@app.get("/state")
def state():
    connection = database()
    (integrity,) = connection.execute("pragma integrity_check").fetchone()
    numbers = [number for (number,) in connection.execute("select number from rows")]
    connection.close()
    return {"integrity": integrity, "numbers": numbers}
