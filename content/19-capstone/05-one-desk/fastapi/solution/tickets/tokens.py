import os

from django.core import signing

SECONDS = int(os.environ.get("TOKEN_SECONDS", "3600"))


def make_token(name: str) -> str:
    """Signed with the project's `SECRET_KEY`, together with the time of now."""
    return signing.dumps(name, salt="desk.token")


def read_token(token: str) -> str | None:
    """The name for which the token was made; None when it is forged, cut or too old."""
    try:
        return signing.loads(token, salt="desk.token", max_age=SECONDS)
    except signing.BadSignature:
        return None
