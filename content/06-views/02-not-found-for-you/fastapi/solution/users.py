from typing import Annotated

from fastapi import Depends, Header


def current_user(x_user: Annotated[str, Header()] = "guest") -> str:
    """Who asks. In production, somebody has to make sure of it: chapter 9."""
    return x_user


CurrentUser = Annotated[str, Depends(current_user)]
