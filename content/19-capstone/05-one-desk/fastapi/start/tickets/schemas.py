from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

# A person in the database, a name for the client.
Name = Annotated[str, BeforeValidator(lambda person: getattr(person, "username", person))]


class Input(BaseModel):
    model_config = ConfigDict(str_strip_whitespace=True)


class Output(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class TicketIn(Input):
    title: str = Field(min_length=1, max_length=80)
    text: str = Field(min_length=1, max_length=2000)


class TicketOut(Output):
    id: int
    title: str
    text: str
    state: str
    reporter: Name


class TicketList(BaseModel):
    tickets: list[TicketOut]


class ReplyIn(Input):
    text: str = Field(min_length=1, max_length=2000)


class ReplyOut(Output):
    id: int
    author: Name
    text: str


class ReportOut(Output):
    id: UUID
    state: str
    result: Any
