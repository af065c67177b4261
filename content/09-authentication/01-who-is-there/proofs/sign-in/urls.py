from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, JsonResponse
from django.urls import include, path


@login_required
def read_me(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"name": request.user.get_username()})


urlpatterns = [
    path("accounts/", include("django.contrib.auth.urls")),
    path("me", read_me),
]
