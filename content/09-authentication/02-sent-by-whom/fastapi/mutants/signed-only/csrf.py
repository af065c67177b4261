import secrets
from typing import Annotated

from fastapi import Form, HTTPException, Request
from itsdangerous import BadSignature, Signer

signer = Signer("for-this-lesson-only")


def token_of(request: Request) -> str:
    return signer.sign(secrets.token_urlsafe()).decode()


async def require_token(csrf_token: Annotated[str, Form()] = "") -> None:
    try:
        signer.unsign(csrf_token)
    except BadSignature:
        raise HTTPException(403, "The form was not sent from one of our pages.") from None
