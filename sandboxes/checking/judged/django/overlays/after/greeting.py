from django.conf import settings


def greet(name: str) -> str:
    return f"{settings.GREETING}, {name}"
