import { answerText, text } from "../../../../sandboxes/contract/read.ts";
import type { Check, HttpResponse } from "../../../../sandboxes/contract/types.ts";
import { ask, createNote, expectFound, missingId, newUser } from "./notes.ts";

/** An answer without what must differ: the ids in it. */
const withoutNumbers = (response: HttpResponse): string => text(response).replaceAll(/\d+/g, "#");

export const unfindable: Check = {
  id: "unfindable",
  sentence: "Somebody else's note is answered just as one that does not exist.",
  hints: [
    "Create a note as `ada`. Then send `GET /notes/1` as `bob`, and `GET /notes/999999`. Compare the answers.",
    {
      fastapi:
        "One function can look up the note and ask whose it is; a dependency may take the path's `note_id` and the user.",
      django:
        "A detail view searches in what `get_queryset()` returns. What is not in there is not found: 404, without another line.",
    },
    {
      fastapi: "`if note is None or note.owner != user: raise HTTPException(404)`: one line for both cases.",
      django:
        "The method that `NoteList` has already would do for the others. Move it to a class of its own, a mixin, and let the views inherit from it first: `class NoteDetail(OwnNotes, DetailView)`.",
    },
  ],
  mistakes: [
    {
      id: "found",
      message: "The answer says 200. A stranger's request for a note must end as if there were none: 404.",
    },
    {
      id: "forbidden",
      message:
        "403 keeps the note closed, and says that there is one. Whoever counts through the ids learns how many notes there are, and which. Answer 404.",
    },
    {
      id: "tells-apart",
      message:
        "The status is 404 in both cases, and the texts differ: that tells the cases apart just as well. Say the same.",
    },
    {
      id: "form-shows-it",
      message:
        "The note itself is closed, and a page beside it shows its title: the form to edit or delete it. Guard what the view finds, not only what it does.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const note = await createNote(context, newUser(random));
    const stranger = newUser(random);
    const read = (id: number) => ask(context, stranger, "GET", `/notes/${id}`);
    const foreign = await read(note.id);
    const missing = await read(missingId(random));
    if (missing.status !== 404)
      fail({ expected: "404 for a note that does not exist", received: answerText(missing) });
    if (foreign.status !== 404)
      fail({
        expected: `404 for somebody else's note, /notes/${note.id}`,
        received: answerText(foreign),
        mistake: foreign.status === 403 ? "forbidden" : "found",
      });
    if (withoutNumbers(foreign) !== withoutNumbers(missing))
      fail({
        expected: `the same answer as for a note that does not exist: ${answerText(missing)}`,
        received: answerText(foreign),
        mistake: "tells-apart",
      });
    for (const page of ["edit", "delete"]) {
      const response = await ask(context, stranger, "GET", `/notes/${note.id}/${page}`);
      if (response.status < 400 || text(response).includes(note.title))
        fail({
          expected: `nothing of the note for a stranger at /notes/${note.id}/${page}`,
          received: answerText(response),
          mistake: "form-shows-it",
        });
    }
    await expectFound(context, note, "after a stranger has asked for it");
  },
};
