import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods

teas = {"assam": 31, "oolong": 17, "sencha": 44}


@require_GET
def list_teas(request: HttpRequest) -> HttpResponse:
    return allow(request, JsonResponse(teas))


@require_http_methods(["GET", "PUT", "DELETE"])
def one_tea(request: HttpRequest, name: str) -> HttpResponse:
    if request.method == "DELETE":
        teas.pop(name, None)
        return HttpResponse(status=204)
    if request.method == "PUT":
        teas[name] = json.loads(request.body)["count"]
    if name not in teas:
        raise Http404
    return allow(request, JsonResponse({name: teas[name]}))


def allow(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    response.headers["Vary"] = "Origin"
    if request.headers.get("Origin") in settings.ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
    return response
