from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.security import OAuth2PasswordBearer

app = FastAPI()
bearer = OAuth2PasswordBearer(tokenUrl="token")


@app.get("/secret")
async def read_secret(token: Annotated[str, Depends(bearer)]) -> dict[str, str]:
    return {"secret": "the tea is under the stairs"}
