import os
import time

import jwt

# In production it comes from the environment or a vault.
SECRET = "for-this-course-only-and-long-enough-for-its-algorithm"
SECONDS = int(os.environ.get("TOKEN_SECONDS", "3600"))


def make_token(name: str) -> str:
    return jwt.encode({"sub": name, "exp": int(time.time()) + SECONDS}, SECRET, algorithm="HS256")
