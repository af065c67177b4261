"""What the HTTP and event cases ask, as a Django program. `fastapi/` answers the same."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from threading import Event

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.views import View

gates: defaultdict[str, Event] = defaultdict(Event)
pattern = bytes(index * 31 & 0xFF for index in range(256))


class Echo(View):
    def answer(self, request: HttpRequest) -> JsonResponse:
        return JsonResponse(
            {
                "method": request.method,
                "query": request.GET.dict(),
                "headers": {name.lower(): value for name, value in request.headers.items()},
                "cookies": request.COOKIES,
                "body": request.body.decode(),
            }
        )

    get = post = put = patch = delete = answer


def status(request: HttpRequest, code: int) -> HttpResponse:
    return HttpResponse(status=code)


def digest(request: HttpRequest) -> JsonResponse:
    """Counts a body while it comes."""
    hashed = hashlib.sha256()
    length = 0
    while chunk := request.read(65_536):
        hashed.update(chunk)
        length += len(chunk)
    return JsonResponse({"length": length, "sha256": hashed.hexdigest()})


def upload(request: HttpRequest) -> JsonResponse:
    file = request.FILES["file"]
    hashed = hashlib.sha256(file.read()).hexdigest()
    note = request.POST["note"]
    return JsonResponse(
        {"name": file.name, "type": file.content_type, "note": note, "sha256": hashed}
    )


def download(request: HttpRequest, length: int) -> HttpResponse:
    content = (pattern * (length // 256 + 1))[:length]
    return HttpResponse(content, content_type="application/octet-stream")


def stream(request: HttpRequest, name: str) -> StreamingHttpResponse:
    """Says a word, waits at the gate, says another."""

    def words() -> Iterator[str]:
        yield "before "
        gates[name].wait()
        yield "after"

    return StreamingHttpResponse(words(), content_type="text/plain")


def events(request: HttpRequest, name: str) -> StreamingHttpResponse:
    """Server-sent events: one before the gate, the rest behind it."""

    def lines() -> Iterator[str]:
        yield "retry: 10\nid: 1\nevent: greeting\ndata: first\ndata: second line\n\n"
        gates[name].wait()
        yield ": a comment\n\nid: 2\ndata: é\n\n"

    return StreamingHttpResponse(lines(), content_type="text/event-stream")


def wait(request: HttpRequest, name: str) -> JsonResponse:
    gates[name].wait()
    return JsonResponse("opened", safe=False)


def open_gate(request: HttpRequest, name: str) -> JsonResponse:
    gates[name].set()
    return JsonResponse(None, safe=False)


def redirect(request: HttpRequest, code: int) -> HttpResponse:
    return HttpResponse(status=code, headers={"Location": "/echo?redirected=yes"})


def cookies(request: HttpRequest) -> JsonResponse:
    answer = JsonResponse(None, safe=False)
    if request.method == "DELETE":
        answer.delete_cookie("plain", path="/")
    else:
        answer.set_cookie("plain", "1", path="/")
        answer.set_cookie("hidden", "2", path="/", httponly=True, samesite="lax")
    return answer
