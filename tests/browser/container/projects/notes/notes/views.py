from django.http import HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from .models import Note


def page(request):
    return HttpResponse("<!doctype html><title>Notes</title><h1>Notes</h1>")


@csrf_exempt
def add(request):
    note = Note.objects.create(text=request.body.decode())
    return JsonResponse({"id": note.pk}, status=201)
