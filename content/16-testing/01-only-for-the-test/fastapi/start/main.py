from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException

app = FastAPI()


def get_shelf() -> list[str]:
    """In production this asks a database."""
    return ["Assam", "Darjeeling", "Sencha"]


Shelf = Annotated[list[str], Depends(get_shelf)]


@app.get("/teas/")
def list_teas(shelf: Shelf) -> list[str]:
    return shelf


@app.get("/teas/{number}")
def read_tea(number: int, shelf: Shelf) -> dict[str, int | str]:
    if not 1 <= number <= len(shelf):
        raise HTTPException(404)
    return {"number": number, "name": shelf[number - 1]}
