from pydantic import BaseModel, ConfigDict, Field


class TicketIn(BaseModel):
    model_config = ConfigDict(str_strip_whitespace=True)

    title: str = Field(min_length=1, max_length=80)
    text: str = Field(min_length=1, max_length=2000)
    reporter: str | None = None


class TicketOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    title: str
    text: str
    state: str
    reporter: str


class TicketList(BaseModel):
    tickets: list[TicketOut]
