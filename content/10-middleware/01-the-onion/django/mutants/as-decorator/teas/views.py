import time
from functools import wraps
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET

teas = {"assam": 31, "oolong": 17, "sencha": 44}


def with_id(view):
    @wraps(view)
    def named(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["X-Request-ID"] = request.headers.get("X-Request-ID") or uuid4().hex
        return response

    return named


@with_id
@require_GET
def list_teas(request: HttpRequest) -> HttpResponse:
    return JsonResponse(teas)


@with_id
@require_GET
def read_tea(request: HttpRequest, name: str) -> HttpResponse:
    time.sleep(0.05)  # as a database would take
    if name not in teas:
        raise Http404
    return JsonResponse({name: teas[name]})
