from django.http import HttpRequest, HttpResponse
from django.urls import path

trace: list[str] = []


def layer(name: str):
    def made_once(get_response):
        def around(request: HttpRequest) -> HttpResponse:
            trace.append(f"{name} in")
            response = get_response(request)
            trace.append(f"{name} out")
            response.headers[f"X-{name}"] = "yes"
            return response

        return around

    return made_once


layer_a = layer("A")
layer_b = layer("B")


def tea(request: HttpRequest) -> HttpResponse:
    trace.append("view")
    return HttpResponse()


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("nobody foresaw this")


urlpatterns = [path("tea", tea), path("broken", broken)]
