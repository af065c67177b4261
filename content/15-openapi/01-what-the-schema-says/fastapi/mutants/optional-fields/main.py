from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI(title="Tea shop")


class NewTea(BaseModel):
    name: str = ""
    grams: int = 0


class Tea(NewTea):
    id: int


class Problem(BaseModel):
    detail: str


teas: list[Tea] = []


@app.post("/teas", status_code=201)
async def add_tea(new: NewTea) -> Tea:
    teas.append(Tea(id=len(teas) + 1, **new.model_dump()))
    return teas[-1]


@app.get("/teas/{tea_id}", responses={404: {"model": Problem}})
async def read_tea(tea_id: int) -> Tea:
    for tea in teas:
        if tea.id == tea_id:
            return tea
    raise HTTPException(404, "There is no such tea.")
