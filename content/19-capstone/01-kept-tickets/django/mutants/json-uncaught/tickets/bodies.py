import json

from django.http import HttpRequest


def read_object(request: HttpRequest) -> dict:
    return json.loads(request.body)
