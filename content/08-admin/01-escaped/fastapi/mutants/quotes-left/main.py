from html import escape

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from teas import search

app = FastAPI()


@app.get("/", response_class=HTMLResponse)
async def search_page(q: str = ""):
    text = escape(q, quote=False)
    rows = "".join(f"<li>{escape(tea)}</li>" for tea in search(q))
    return (
        '<!doctype html><html lang="en"><title>Teas</title>'
        f'<form><input name="q" value="{text}" aria-label="Search"> <button>Search</button></form>'
        f"<h1>Teas with “{text}”</h1>"
        f"<ul>{rows}</ul>"
    )
