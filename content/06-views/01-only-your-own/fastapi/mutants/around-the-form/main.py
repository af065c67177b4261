from typing import Annotated

from fastapi import FastAPI, Form
from pydantic import BaseModel
from users import CurrentUser

app = FastAPI()


class Note(BaseModel):
    id: int
    title: str
    owner: str


notes: list[Note] = []


@app.get("/notes/")
def list_notes(user: CurrentUser) -> list[Note]:
    return [note for note in notes if note.owner == user]


@app.post("/notes/new", status_code=201)
def create_note(title: Annotated[str, Form()], user: CurrentUser) -> Note:
    note = Note(id=len(notes) + 1, title=title, owner=user)
    notes.append(note)
    return note
