import counting
import django
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest, JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="for-this-lesson-only", ALLOWED_HOSTS=["*"])
django.setup()


def wait(request: HttpRequest) -> JsonResponse:
    counting.wait()
    return JsonResponse({})


async def most(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"most": counting.most})


urlpatterns = [path("wait", wait), path("most", most)]
app = ASGIHandler()
