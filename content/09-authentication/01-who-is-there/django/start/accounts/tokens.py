from django.core import signing


def issue(name: str) -> str:
    """A name and the time, signed with the project's SECRET_KEY."""
    return signing.dumps({"name": name})
