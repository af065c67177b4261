"""The same promise twice: for an object that has more, and for a response that is built by hand."""

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel

app = FastAPI()


class PublicUser(BaseModel):
    name: str


class User(PublicUser):
    password_hash: str


user = User(name="Ada", password_hash="scrypt$1b0c")


@app.get("/object")
async def as_object() -> PublicUser:
    return user


@app.get("/response", response_model=PublicUser)
async def as_response():
    return JSONResponse(user.model_dump())
