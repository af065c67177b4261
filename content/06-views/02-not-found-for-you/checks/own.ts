import { answer, answerText, last } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { ask, createNote, expectFound, newTitle, newUser } from "./notes.ts";

export const own: Check = {
  id: "own",
  sentence: "Users read, change and delete their own notes.",
  hints: [
    "Create a note as `ada`, and open, change and delete it as `ada`. It worked before you began.",
    "The number in the address is the note's id, the same for everyone. It is not its place in somebody's list.",
    {
      fastapi: "Look the note up by its id, `notes.get(note_id)`, and then ask whose it is.",
      django:
        "The views search in what `get_queryset` returns: they need a QuerySet, such as `….filter(owner=…)`, and not a list.",
    },
  ],
  mistakes: [
    {
      id: "crashed",
      recognise: ({ exchanges }) => (answer(last(exchanges))?.status ?? 0) >= 500,
      message:
        "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
    },
    {
      id: "own-not-found",
      recognise: ({ exchanges }) => {
        const stop = last(exchanges);
        return stop?.request.method === "GET" && (answer(stop)?.status ?? 500) < 500;
      },
      message:
        "An owner asks for a note by its id and gets none, or another one. The id in the address is the same for everyone.",
    },
  ],
  async verify(context) {
    const user = newUser(context.random);
    await createNote(context, newUser(context.random));
    const first = await createNote(context, user);
    const second = await createNote(context, user);
    for (const note of [first, second]) await expectFound(context, note, "right after it was created");
    const title = newTitle(context.random);
    const edited = await ask(context, user, "POST", `/notes/${second.id}/edit`, title);
    if (edited.status >= 400)
      context.fail({ expected: "success for an edit by the owner", received: answerText(edited) });
    await expectFound(context, { ...second, title }, "after the edit");
    const deleted = await ask(context, user, "POST", `/notes/${first.id}/delete`);
    const gone = await ask(context, user, "GET", `/notes/${first.id}`);
    if (deleted.status >= 400 || gone.status !== 404)
      context.fail({
        expected: `404 for /notes/${first.id} after its owner has deleted it`,
        received: answerText(deleted.status >= 400 ? deleted : gone),
      });
  },
};
