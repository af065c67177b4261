from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from store import add_user, teams, users

app = FastAPI()


class NewUser(BaseModel):
    name: str
    email: str
    password: str


class PublicUser(BaseModel):
    name: str


class PublicTeam(BaseModel):
    name: str
    members: list[PublicUser]


@app.get("/users", response_model=list[PublicUser])
async def list_users():
    return list(users.values())


@app.post("/users", status_code=201, response_model=PublicUser)
async def create_user(new: NewUser):
    return add_user(new.name, new.email, new.password)


@app.get("/teams/{name}", response_model=PublicTeam)
async def read_team(name: str):
    if name not in teams:
        raise HTTPException(404)
    return teams[name]
