import re


def slug_of(title: str) -> str:
    """A title as it stands in an address: "Tea, twice!" is "tea-twice"."""
    return "-".join(re.findall(r"[a-z0-9]+", title.lower()))
