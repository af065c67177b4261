from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from store import DELIVERED, Session

app = FastAPI()


def get_session():
    session = Session()
    yield session
    session.commit()


CurrentSession = Annotated[Session, Depends(get_session, scope="function")]


class Orders:
    def __init__(self, session: CurrentSession) -> None:
        self.session = session

    def add(self, tea: str, count: int) -> None:
        self.session.add_order(tea, count)


class Stock:
    def __init__(self, session: CurrentSession) -> None:
        self.session = session

    def left(self, tea: str) -> int:
        return DELIVERED[tea] - self.session.ordered(tea)


@app.post("/orders/{tea}/{count}", status_code=201)
def order(
    tea: str,
    count: int,
    orders: Annotated[Orders, Depends()],
    stock: Annotated[Stock, Depends()],
) -> dict[str, int]:
    orders.add(tea, count)
    if stock.left(tea) < 0:
        raise HTTPException(409, f"There is not so much {tea}.")
    return {"left": stock.left(tea)}


@app.get("/teas/{tea}")
def read_tea(tea: str, stock: Annotated[Stock, Depends()]) -> dict[str, int]:
    return {"left": stock.left(tea)}


@app.get("/sessions")
def read_sessions() -> dict[str, int]:
    return {"opened": Session.opened, "open": Session.open_now}
