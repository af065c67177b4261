from django import forms


class ItemForm(forms.Form):
    name = forms.CharField(max_length=80)
    price = forms.FloatField(min_value=0)

    def clean(self):
        # A form reads the fields it has; what else was sent, it never looks at.
        for unknown in sorted(self.data.keys() - self.fields.keys()):
            self.add_error(None, f"{unknown}: there is no such field.")
        return super().clean()
