import json

from django.http import HttpRequest, JsonResponse
from django.utils.html import escape
from django.views.decorators.http import require_POST

from .forms import ItemForm


@require_POST
def create_item(request: HttpRequest) -> JsonResponse:
    try:
        data = json.loads(request.body)
    except ValueError:  # not JSON, or not UTF-8
        return refuse("The body is not JSON.")
    if not isinstance(data, dict):
        return refuse("The body is not a JSON object.")
    form = ItemForm(data)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors.get_json_data()}, status=400)
    return JsonResponse(
        {**form.cleaned_data, "name": escape(form.cleaned_data["name"])}, status=201
    )


def refuse(message: str) -> JsonResponse:
    return JsonResponse({"errors": {"__all__": [{"message": message}]}}, status=400)
