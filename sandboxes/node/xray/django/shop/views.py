from django import forms
from django.http import JsonResponse
from django.shortcuts import render

from shop.models import Tea


class Page(forms.Form):
    limit = forms.IntegerField(min_value=1)


def teas(request):
    page = Page({"limit": request.GET.get("limit", 2)})
    page.is_valid()
    found = list(Tea.objects.order_by("name")[: page.cleaned_data["limit"]])
    return render(request, "teas.html", {"teas": [(tea, tea.note_set.all()) for tea in found]})


def names(request):
    return JsonResponse({"names": list(Tea.objects.values_list("name", flat=True))})
