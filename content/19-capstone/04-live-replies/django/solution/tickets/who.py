from collections.abc import Callable
from functools import wraps

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, JsonResponse

from .tokens import read_token


def signed_in(view: Callable) -> Callable:
    """Lets the view run for people with a token that holds, as `request.user`."""

    @wraps(view)
    def checked(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        name = read_token(token) if scheme.lower() == "bearer" else None
        person = User.objects.filter(username=name, is_active=True).first() if name else None
        if person is None:
            challenge = {"WWW-Authenticate": "Bearer"}
            return JsonResponse({"detail": "Sign in first."}, status=401, headers=challenge)
        request.user = person
        return view(request, *args, **kwargs)

    return checked


def staff_only(view: Callable) -> Callable:
    """As `signed_in`, for the staff alone."""

    @signed_in
    @wraps(view)
    def checked(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.is_staff:
            return JsonResponse({"detail": "This is for the staff."}, status=403)
        return view(request, *args, **kwargs)

    return checked
