from typing import Annotated

from fastapi import FastAPI, Form
from pydantic import BaseModel, Field
from users import CurrentUser

app = FastAPI()


class NoteForm(BaseModel):
    title: Annotated[str, Field(min_length=1, max_length=80)]
    owner: str | None = None


class Note(NoteForm):
    id: int


notes: list[Note] = []


@app.get("/notes/")
def list_notes(user: CurrentUser) -> list[Note]:
    return [note for note in notes if note.owner == user]


@app.post("/notes/new", status_code=201)
def create_note(form: Annotated[NoteForm, Form()], user: CurrentUser) -> Note:
    note = Note(id=len(notes) + 1, title=form.title, owner=form.owner or user)
    notes.append(note)
    return note
