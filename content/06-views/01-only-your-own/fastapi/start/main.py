from typing import Annotated

from fastapi import FastAPI, Form
from pydantic import BaseModel, Field

app = FastAPI()


class NoteForm(BaseModel):
    title: Annotated[str, Field(min_length=1, max_length=80)]
    owner: Annotated[str, Field(min_length=1, max_length=40)]


class Note(NoteForm):
    id: int


notes: list[Note] = []


@app.get("/notes/")
def list_notes() -> list[Note]:
    return notes


@app.post("/notes/new", status_code=201)
def create_note(form: Annotated[NoteForm, Form()]) -> Note:
    note = Note(id=len(notes) + 1, title=form.title, owner=form.owner)
    notes.append(note)
    return note
