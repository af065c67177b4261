from django import forms


class ItemForm(forms.Form):
    name = forms.CharField(max_length=80)
    price = forms.FloatField(min_value=0, max_value=1_000_000)
