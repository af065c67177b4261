from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from . import tokens, users


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    name = request.POST.get("username", "")
    if not users.knows(name, request.POST.get("password", "")):
        return refuse("Wrong name or password.")
    return JsonResponse({"access_token": tokens.issue(name), "token_type": "bearer"})


@require_GET
def read_me(request: HttpRequest) -> HttpResponse:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    name = tokens.name_in(token) if scheme.lower() == "bearer" else None
    if name is None:
        return redirect("/login")
    return JsonResponse({"name": name})


def refuse(detail: str) -> HttpResponse:
    headers = {"WWW-Authenticate": "Bearer"}
    return JsonResponse({"detail": detail}, status=401, headers=headers)
