import time

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET

teas = {"assam": 31, "oolong": 17, "sencha": 44}


@require_GET
def list_teas(request: HttpRequest) -> HttpResponse:
    return JsonResponse(teas)


@require_GET
def read_tea(request: HttpRequest, name: str) -> HttpResponse:
    time.sleep(0.05)  # as a database would take
    if name not in teas:
        raise Http404
    return JsonResponse({name: teas[name]})
