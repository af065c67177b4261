from itertools import count
from typing import Annotated

from fastapi import Depends, FastAPI, Form, HTTPException
from pydantic import BaseModel, Field
from users import CurrentUser

app = FastAPI()


class NoteForm(BaseModel):
    title: Annotated[str, Field(min_length=1, max_length=80)]


class Note(NoteForm):
    id: int
    owner: str


notes: dict[int, Note] = {}
ids = count(1)


@app.get("/notes/")
def list_notes(user: CurrentUser) -> list[Note]:
    return [note for note in notes.values() if note.owner == user]


@app.post("/notes/new", status_code=201)
def create_note(form: Annotated[NoteForm, Form()], user: CurrentUser) -> Note:
    note = Note(id=next(ids), title=form.title, owner=user)
    notes[note.id] = note
    return note


def own_note(note_id: int, user: CurrentUser) -> Note:
    note = notes.get(note_id)
    if note is None or note.owner != user:
        raise HTTPException(404)
    return note


OwnNote = Annotated[Note, Depends(own_note)]


@app.get("/notes/{note_id}")
def read_note(note: OwnNote) -> Note:
    return note


@app.post("/notes/{note_id}/edit")
def edit_note(note_id: int, form: Annotated[NoteForm, Form()]) -> Note:
    if note_id not in notes:
        raise HTTPException(404)
    notes[note_id].title = form.title
    return notes[note_id]


@app.post("/notes/{note_id}/delete", status_code=204)
def delete_note(note_id: int) -> None:
    if note_id not in notes:
        raise HTTPException(404)
    del notes[note_id]
