from fastapi import APIRouter, FastAPI


class Shelf:
    """Two routes that need what `self` holds."""

    def __init__(self, things: list[str]) -> None:
        self.things = things
        self.router = APIRouter()
        self.router.add_api_route("/", self.list_things)
        self.router.add_api_route("/{thing}", self.add, methods=["PUT"])

    def list_things(self) -> list[str]:
        return self.things

    def add(self, thing: str) -> list[str]:
        self.things.append(thing)
        return self.things


app = FastAPI()
app.include_router(Shelf(["assam"]).router, prefix="/teas")
app.include_router(Shelf(["rusk"]).router, prefix="/toasts")
