from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from .models import Tea


def tea_list(request: HttpRequest) -> HttpResponse:
    return render(request, "teas/list.html", {"teas": Tea.objects.order_by("name")})


def tea_page(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "teas/tea.html", {"tea": get_object_or_404(Tea, pk=pk)})
