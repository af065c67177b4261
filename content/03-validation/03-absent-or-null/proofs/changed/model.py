"""What Pydantic asks when a value is laid over another, in two ways."""

import json

from pydantic import BaseModel, Field, ValidationError


class Item(BaseModel):
    price: float = Field(ge=0)
    note: str | None = None


def outcome(change) -> str:
    try:
        return f"price {change().price}"
    except ValidationError:
        return "refused"


item = Item(price=6, note="green")
print(
    json.dumps(
        {
            "copied": outcome(lambda: item.model_copy(update={"price": -3})),
            "validated": outcome(lambda: Item.model_validate(item.model_dump() | {"price": -3})),
        }
    )
)
