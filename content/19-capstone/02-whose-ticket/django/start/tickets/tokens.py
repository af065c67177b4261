import os

from django.core import signing

SECONDS = int(os.environ.get("TOKEN_SECONDS", "3600"))


def make_token(name: str) -> str:
    """Signed with the project's `SECRET_KEY`, together with the time of now."""
    return signing.dumps(name, salt="desk.token")
