from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.urls import path

from shop.models import Visit


def visit(request: HttpRequest) -> JsonResponse:
    made = Visit.objects.create(note="x" * 500)
    return JsonResponse({"id": made.pk})


def inspect(request: HttpRequest) -> JsonResponse:
    with connection.cursor() as cursor:
        cursor.execute("pragma integrity_check")
        (integrity,) = cursor.fetchone()
    tables = connection.introspection.table_names()
    return JsonResponse({"visits": Visit.objects.count(), "integrity": integrity, "tables": tables})


urlpatterns = [path("visit", visit), path("inspect", inspect)]
