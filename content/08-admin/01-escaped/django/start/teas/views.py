from django.http import HttpRequest, HttpResponse

from .names import search


def search_page(request: HttpRequest) -> HttpResponse:
    q = request.GET.get("q", "")
    rows = "".join(f"<li>{tea}</li>" for tea in search(q))
    return HttpResponse(
        '<!doctype html><html lang="en"><title>Teas</title>'
        f'<form><input name="q" value="{q}" aria-label="Search"> <button>Search</button></form>'
        f"<h1>Teas with “{q}”</h1>"
        f"<ul>{rows}</ul>"
    )
