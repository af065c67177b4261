import secrets
from typing import Annotated

from fastapi import Header, HTTPException

# In production it comes from the environment or a vault; here it is meant to be seen.
KEY = "tea-and-toast"


async def require_key(x_key: Annotated[str, Header()]) -> None:
    if not secrets.compare_digest(x_key.encode(), KEY.encode()):
        raise HTTPException(401, "The header X-Key is missing or wrong.")
