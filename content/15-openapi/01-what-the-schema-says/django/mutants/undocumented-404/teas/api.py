from django.http import HttpRequest
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError

api = NinjaAPI(title="Tea shop")


class NewTea(Schema):
    name: str
    grams: int


class Tea(NewTea):
    id: int


teas: list[Tea] = []


@api.post("/teas", response={201: Tea})
def add_tea(request: HttpRequest, new: NewTea):
    teas.append(Tea(id=len(teas) + 1, **new.model_dump()))
    return teas[-1]


@api.get("/teas/{tea_id}", response=Tea)
def read_tea(request: HttpRequest, tea_id: int):
    for tea in teas:
        if tea.id == tea_id:
            return tea
    raise HttpError(404, "There is no such tea.")
