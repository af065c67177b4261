from uuid import uuid4

from django.http import HttpRequest, HttpResponse, JsonResponse


class AccessLog:
    """Begins a line of the log when a request comes in; a header, so that you can see it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        line = f"{getattr(request, 'request_id', '-')} {request.method} {request.path}"
        response = self.get_response(request)
        response.headers["X-Log"] = f"{line} {response.status_code}"
        return response


class NoCoffee:
    """Answers itself, and asks nobody further in."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/coffee"):
            return JsonResponse({"detail": "I'm a teapot."}, status=418)
        return self.get_response(request)


class RequestId:
    """Gives each request a name that everyone further in can use."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.request_id = request.headers.get("X-Request-ID") or uuid4().hex
        response = self.get_response(request)
        response.headers["X-Request-ID"] = request.request_id
        return response
