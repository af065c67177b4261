from django.http import HttpRequest
from ninja import NinjaAPI, Schema, Status

api = NinjaAPI(title="Tea shop")


class NewTea(Schema):
    name: str
    grams: int


class Tea(NewTea):
    id: int


class Problem(Schema):
    detail: str


teas: list[Tea] = []


@api.post("/teas", response={201: Tea})
def add_tea(request: HttpRequest, new: NewTea):
    teas.append(Tea(id=len(teas) + 1, **new.model_dump()))
    return teas[-1]


@api.get("/teas/{tea_id}", response={200: Tea, 404: Problem})
def read_tea(request: HttpRequest, tea_id: int):
    for tea in teas:
        if tea.id == tea_id:
            return tea
    return Status(404, Problem(detail="There is no such tea."))
