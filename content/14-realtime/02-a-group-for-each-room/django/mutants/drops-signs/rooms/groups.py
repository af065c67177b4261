import re


def group_of(room: str) -> str:
    """The name of a room's group in the channel layer."""
    return "room." + re.sub(r"[^a-zA-Z0-9.-]", "", room)
