from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader
from teas import search

app = FastAPI()
templates = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"))


@app.get("/", response_class=HTMLResponse)
async def search_page(q: str = ""):
    return templates.get_template("search.html").render(q=q, teas=search(q))
