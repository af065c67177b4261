import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET


@csrf_exempt
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    return HttpResponse(json.dumps({"status": "ok"}))
