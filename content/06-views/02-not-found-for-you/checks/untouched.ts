import { answerText, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { ask, createNote, newTitle, newUser } from "./notes.ts";

export const untouched: Check = {
  id: "untouched",
  sentence: "Nobody can change or delete somebody else's note.",
  hints: [
    "Create a note as `ada`. Send `POST /notes/1/edit` with a title, and `POST /notes/1/delete`, as `bob`.",
    "Three addresses lead to one note. A rule that is written at each of them is one that can be forgotten at each.",
    {
      fastapi:
        "Let the dependency return the note: `OwnNote = Annotated[Note, Depends(own_note)]`. An endpoint that takes `note: OwnNote` cannot have a foreign one.",
      django:
        "`UpdateView` and `DeleteView` find their object as `DetailView` does, by `get_queryset()`. Let them inherit from the same mixin.",
    },
  ],
  mistakes: [
    {
      id: "reads-only",
      message:
        "Reading is closed, changing is open. It is the same note: find it in the same way at all three addresses.",
    },
    {
      id: "too-late",
      message:
        "The stranger was refused, after the work was done. Ask whose the note is before anything happens to it.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const stranger = newUser(random);
    for (const action of ["edit", "delete"]) {
      const note = await createNote(context, newUser(random));
      const response = await ask(context, stranger, "POST", `/notes/${note.id}/${action}`, newTitle(random));
      const after = await ask(context, note.owner, "GET", `/notes/${note.id}`);
      const changed = after.status !== 200 || !text(after).includes(note.title);
      if (changed)
        fail({
          expected: `the note as it was, after a stranger's POST /notes/${note.id}/${action}`,
          received: answerText(after),
          mistake: response.status === 404 ? "too-late" : "reads-only",
        });
      if (response.status !== 404)
        fail({
          expected: `404 for a stranger's POST /notes/${note.id}/${action}`,
          received: answerText(response),
        });
    }
  },
};
