def group_of(room: str) -> str:
    """The name of a room's group: letters, digits, hyphens and points are all it may hold."""
    return f"room.{room.encode().hex()}"
