from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from .bodies import read_object
from .summary import summarise
from .who import signed_in


@require_POST
@signed_in
def start_report(request: HttpRequest) -> JsonResponse:
    reporter = str(read_object(request).get("reporter", ""))
    return JsonResponse({"state": "done", "result": summarise(reporter)})
