import json

from django.db import IntegrityError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods

from .mail import ask_mail_host
from .models import Attempt, Member


@require_http_methods(["GET", "POST"])
def members(request: HttpRequest) -> JsonResponse:
    if request.method == "POST":
        return join(json.loads(request.body)["email"])
    return JsonResponse({"members": [member.email for member in Member.objects.order_by("id")]})


def join(email: str) -> JsonResponse:
    ask_mail_host(email)
    Attempt.objects.create(email=email)
    try:
        member = Member.objects.create(email=email)
    except IntegrityError:
        return JsonResponse({"detail": "This address is taken."}, status=409)
    return JsonResponse({"id": member.id, "email": member.email}, status=201)


@require_GET
def count_attempts(request: HttpRequest, email: str) -> JsonResponse:
    return JsonResponse({"attempts": Attempt.objects.filter(email=email).count()})
