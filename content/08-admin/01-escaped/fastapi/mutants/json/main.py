from pathlib import Path

from fastapi import FastAPI
from fastapi.templating import Jinja2Templates
from teas import search

app = FastAPI()
templates = Jinja2Templates(directory=Path(__file__).parent / "templates")


@app.get("/")
async def search_page(q: str = ""):
    page = templates.get_template("search.html")
    return page.render(q=q, teas=search(q))
