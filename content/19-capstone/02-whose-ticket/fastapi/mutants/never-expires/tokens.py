import os
import time

import jwt

# In production it comes from the environment or a vault.
SECRET = "for-this-course-only-and-long-enough-for-its-algorithm"
SECONDS = int(os.environ.get("TOKEN_SECONDS", "3600"))


def make_token(name: str) -> str:
    return jwt.encode({"sub": name, "exp": int(time.time()) + SECONDS}, SECRET, algorithm="HS256")


def read_token(token: str) -> str | None:
    """The name for which the token was made; None when it is forged, cut or too old."""
    try:
        return jwt.decode(token, SECRET, algorithms=["HS256"], options={"verify_exp": False})["sub"]
    except jwt.InvalidTokenError:
        return None
