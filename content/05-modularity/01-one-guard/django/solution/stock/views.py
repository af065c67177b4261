from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods

counts = {"tea": 12, "toast": 3}


@require_GET
def list_counts(request: HttpRequest) -> HttpResponse:
    return JsonResponse(counts)


@require_http_methods(["GET", "DELETE"])
def one_count(request: HttpRequest, name: str) -> HttpResponse:
    if request.method == "DELETE":
        counts.pop(name, None)
        return HttpResponse(status=204)
    if name not in counts:
        raise Http404
    return JsonResponse({name: counts[name]})


@require_http_methods(["PUT"])
def write_count(request: HttpRequest, name: str, count: int) -> HttpResponse:
    counts[name] = count
    return JsonResponse({name: count})
