from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()


def get_shelf() -> list[str]:
    raise ConnectionError("The database is out of reach, as it is for a test.")


Shelf = Annotated[list[str], Depends(get_shelf)]


@app.get("/teas/")
def list_teas(shelf: Shelf) -> list[str]:
    return shelf


@app.get("/teas/{number}")
def read_tea(number: int, shelf: Shelf) -> dict[str, int | str]:
    if not 1 <= number <= len(shelf):
        number = len(shelf)
    return {"number": number, "name": shelf[number - 1]}
