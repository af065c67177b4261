import secrets
from typing import Annotated

from fastapi import Form, HTTPException, Request

TOKEN = secrets.token_urlsafe()


def token_of(request: Request) -> str:
    return TOKEN


async def require_token(csrf_token: Annotated[str, Form()] = "") -> None:
    if not secrets.compare_digest(csrf_token.encode(), TOKEN.encode()):
        raise HTTPException(403, "The form was not sent from one of our pages.")
