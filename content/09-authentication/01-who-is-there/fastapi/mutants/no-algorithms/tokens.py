import os
import time

import jwt

# In production it comes from the environment or a vault; whoever has it can sign in as anyone.
SECRET = "for-this-lesson-only-and-never-elsewhere"
SECONDS = int(os.environ.get("TOKEN_SECONDS", "900"))


def issue(name: str) -> str:
    return jwt.encode({"sub": name, "exp": int(time.time()) + SECONDS}, SECRET, algorithm="HS256")


def name_in(token: str) -> str | None:
    """The name that was signed in; None for a token that is forged, damaged or too old."""
    try:
        return jwt.decode(token, SECRET)["sub"]
    except jwt.InvalidTokenError:
        return None
