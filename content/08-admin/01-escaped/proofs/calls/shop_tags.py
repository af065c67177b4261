from django import template

register = template.Library()


@register.simple_tag
def price(cents: int, currency: str = "€") -> str:
    return f"{cents / 100:.2f} {currency}"
