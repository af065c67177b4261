from fastapi import FastAPI
from teas import search

app = FastAPI()


@app.get("/")
async def search_page(q: str = ""):
    rows = "".join(f"<li>{tea}</li>" for tea in search(q))
    return (
        '<!doctype html><html lang="en"><title>Teas</title>'
        f'<form><input name="q" value="{q}" aria-label="Search"> <button>Search</button></form>'
        f"<h1>Teas with “{q}”</h1>"
        f"<ul>{rows}</ul>"
    )
