from dataclasses import asdict

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from store import User, add_user, teams, users

app = FastAPI()


class NewUser(BaseModel):
    name: str
    email: str
    password: str


@app.get("/users")
async def list_users():
    return [public(user) for user in users.values()]


@app.post("/users", status_code=201)
async def create_user(new: NewUser):
    return public(add_user(new.name, new.email, new.password))


@app.get("/teams/{name}")
async def read_team(name: str):
    if name not in teams:
        raise HTTPException(404)
    return {"name": name, "members": [public(user) for user in teams[name].members]}


def public(user: User):
    return {
        key: value for key, value in asdict(user).items() if key not in {"email", "password_hash"}
    }
