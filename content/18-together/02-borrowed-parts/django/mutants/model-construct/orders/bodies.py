import json
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from pydantic import BaseModel, ValidationError


def takes(model: type[BaseModel]) -> Callable:
    """Hands the view its body as a `model`, or answers 422 in its place."""

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def checked(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            try:
                body = model.model_construct(**json.loads(request.body))
            except ValidationError as error:
                # Without "input": what was sent may be a secret.
                told = error.errors(include_input=False, include_url=False, include_context=False)
                return JsonResponse({"detail": told}, status=422)
            return view(request, body, *args, **kwargs)

        return checked

    return decorate
