from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from lifetime import router
from pool import Connection, pool

app = FastAPI()
app.include_router(router)


db = pool.take()


def get_db():
    return db


Database = Annotated[Connection, Depends(get_db)]


@app.get("/teas/{tea}")
def read_tea(tea: str, db: Database) -> dict[str, str | int]:
    return {"tea": tea, "left": left_of(tea, db)}


@app.get("/teas/{tea}/share")
def share_tea(tea: str, people: int, db: Database) -> dict[str, str | int]:
    return {"tea": tea, "each": left_of(tea, db) // people}


@app.get("/pool")
def read_pool() -> dict[str, int]:
    return pool.report()


def left_of(tea: str, db: Connection) -> int:
    left = db.left(tea)
    if left is None:
        raise HTTPException(404, f"There is no tea called {tea}.")
    return left
