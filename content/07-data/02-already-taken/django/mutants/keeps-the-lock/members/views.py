import json
from threading import Lock

from django.db import IntegrityError, transaction
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods

from .mail import ask_mail_host
from .models import Attempt, Member


@require_http_methods(["GET", "POST"])
def members(request: HttpRequest) -> JsonResponse:
    if request.method == "POST":
        return join(json.loads(request.body)["email"])
    return JsonResponse({"members": [member.email for member in Member.objects.order_by("id")]})


turn = Lock()


def join(email: str) -> JsonResponse:
    ask_mail_host(email)
    if not turn.acquire(timeout=0.5):
        return JsonResponse({"detail": "Busy."}, status=503)
    Attempt.objects.create(email=email)
    try:
        with transaction.atomic():
            member = Member.objects.create(email=email)
    except IntegrityError:
        return JsonResponse({"detail": "This address is taken."}, status=409)
    turn.release()
    return JsonResponse({"id": member.id, "email": member.email}, status=201)


@require_GET
def count_attempts(request: HttpRequest, email: str) -> JsonResponse:
    return JsonResponse({"attempts": Attempt.objects.filter(email=email).count()})
