import secrets
from typing import Annotated

from fastapi import Form, HTTPException, Request


def token_of(request: Request) -> str:
    """The visitor's token: made at the first call, and kept in their session."""
    if "csrf" not in request.session:
        request.session["csrf"] = secrets.token_urlsafe()
    return request.session["csrf"]


async def require_token(request: Request, csrf_token: Annotated[str, Form()] = "") -> None:
    expected = request.session.get("csrf", "")
    if not secrets.compare_digest(csrf_token.encode(), expected.encode()):
        raise HTTPException(403, "The form was not sent from one of our pages.")
