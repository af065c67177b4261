import json

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods

teas = {"assam": 31, "oolong": 17, "sencha": 44}


@require_GET
def list_teas(request: HttpRequest) -> HttpResponse:
    return JsonResponse(teas)


@require_http_methods(["GET", "PUT", "DELETE"])
def one_tea(request: HttpRequest, name: str) -> HttpResponse:
    if request.method == "DELETE":
        teas.pop(name, None)
        return HttpResponse(status=204)
    if request.method == "PUT":
        teas[name] = json.loads(request.body)["count"]
    if name not in teas:
        raise Http404
    return JsonResponse({name: teas[name]})
