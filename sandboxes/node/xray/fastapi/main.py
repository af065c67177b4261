import sqlite3
from collections.abc import Iterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, Request
from pydantic import BaseModel

app = FastAPI()


class Tea(BaseModel):
    name: str
    grams: int


@app.middleware("http")
async def count(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Counted"] = "1"
    return response


def connection() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect("shop.sqlite3", check_same_thread=False)
    try:
        yield opened
    finally:
        opened.close()


async def limit(limit: int = 2) -> int:
    return limit


def page(limit: Annotated[int, Depends(limit)], db: Annotated[sqlite3.Connection, Depends(connection)]):
    return db.execute("select name, grams from teas order by name limit ?", (limit,)).fetchall()


def tell(count: int) -> None:
    pass


@app.get("/teas")
def teas(page: Annotated[list, Depends(page)], later: BackgroundTasks) -> list[Tea]:
    later.add_task(tell, len(page))
    return [Tea(name=name, grams=grams) for name, grams in page]


with sqlite3.connect("shop.sqlite3") as shop:
    shop.execute("create table if not exists teas (name text primary key, grams integer)")
    shop.execute("insert or replace into teas values ('assam', 3), ('sencha', 2)")
