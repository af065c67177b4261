def group_of(room: str) -> str:
    """The name of a room's group in the channel layer."""
    return f"room.{room}"
