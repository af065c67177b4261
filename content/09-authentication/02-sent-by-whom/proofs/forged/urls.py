from django.contrib.auth.views import LogoutView
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path


def change(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"token": get_token(request)})


urlpatterns = [path("change", change), path("logout", LogoutView.as_view())]
