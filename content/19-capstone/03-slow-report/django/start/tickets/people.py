from django.contrib.auth import authenticate
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from .bodies import read_object
from .tokens import make_token


@require_POST
def login(request: HttpRequest) -> JsonResponse:
    body = read_object(request)
    person = authenticate(
        request, username=str(body.get("name", "")), password=str(body.get("password", ""))
    )
    if person is None:
        return JsonResponse({"detail": "Name or password is wrong."}, status=401)
    return JsonResponse({"token": make_token(person.get_username())})
