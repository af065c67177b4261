"""What a client may send. The same file stands in both projects; leave it as it is."""

from pydantic import BaseModel, ConfigDict, Field


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tea: str = Field(min_length=1, max_length=80)
    grams: int = Field(ge=10, le=5000)
    # A gift card is money: it appears in no answer.
    card: str = Field(pattern=r"^\d{4}-\d{4}$")


class Note(BaseModel):
    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=200)
