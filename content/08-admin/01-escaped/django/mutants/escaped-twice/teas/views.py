from html import escape

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .names import search


def search_page(request: HttpRequest) -> HttpResponse:
    q = request.GET.get("q", "")
    return render(request, "search.html", {"q": escape(q), "teas": search(q)})
