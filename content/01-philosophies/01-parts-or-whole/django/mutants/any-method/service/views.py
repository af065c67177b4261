from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})
