"""Three endpoints, each with two consumers of one dependency, which numbers its calls."""

from itertools import count
from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()
calls = count(1)


def get_number():
    yield next(calls)


Plain = Annotated[int, Depends(get_number)]
Fresh = Annotated[int, Depends(get_number, use_cache=False)]
Early = Annotated[int, Depends(get_number, scope="function")]


@app.get("/same")
def same(one: Plain, two: Plain) -> list[int]:
    return [one, two]


@app.get("/fresh")
def fresh(one: Plain, two: Fresh) -> list[int]:
    return [one, two]


@app.get("/scopes")
def scopes(one: Plain, two: Early) -> list[int]:
    return [one, two]
