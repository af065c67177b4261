def group_of(room: str) -> str:
    """The name of a room's group: ASCII letters, digits, hyphens, underscores and dots."""
    return f"room.{room.encode().hex()}"
