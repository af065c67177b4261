"""The orders, as long as the server runs. The same file stands in both projects."""

from itertools import count

numbers = count(1)
orders: dict[int, dict] = {}


def add_order(tea: str, grams: int) -> dict:
    order = {"id": next(numbers), "tea": tea, "grams": grams}
    orders[order["id"]] = order | {"notes": []}
    return order


def add_note(number: int, text: str) -> dict | None:
    if number not in orders:
        return None
    notes = orders[number]["notes"]
    notes.append(text)
    return {"order": number, "notes": len(notes)}
