# Names as the suppliers wrote them.
TEAS = [
    "Earl Grey & Lavender",
    'Oolong "Iron Goddess"',
    "Sencha <first flush>",
    "Grandma's Winter Tea",
    "Assam",
    "Darjeeling",
]


def search(q: str) -> list[str]:
    return [tea for tea in TEAS if q.casefold() in tea.casefold()]
