import json

from django.http import HttpRequest


def read_object(request: HttpRequest) -> dict:
    """The body as a JSON object; an empty one when it is none, so that a form misses its fields."""
    try:
        body = json.loads(request.body)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
