import { answer, answerText, last, shorten, text } from "../../../../sandboxes/contract/read.ts";
import type { Check, HttpResponse } from "../../../../sandboxes/contract/types.ts";
import { createNote, listOf, newTitle, newUser } from "./notes.ts";

/** Whether the form came back because no owner was named; an invalid form of Django's comes back with 200. */
function asksForOwner(response: HttpResponse | undefined): boolean {
  if (!response || response.status >= 500) return false;
  const body = text(response);
  return response.status === 422 ? body.includes("owner") : body.includes('name="owner"');
}

export const creates: Check = {
  id: "creates",
  sentence: "A title is enough to create a note, and its author finds it in the list.",
  hints: [
    "Send `POST /notes/new` with the form field `title` alone, and read the answer. What is missing?",
    {
      fastapi:
        "Take `owner` out of `NoteForm`, and let `Note` have it. The endpoint gets the user as a parameter: `user: CurrentUser`, from `users.py`.",
      django:
        "Take `owner` out of `fields`: then the form does not ask for it. `current_user(request)` of `notes/users.py` knows who it is.",
    },
    {
      fastapi: "`note = Note(id=len(notes) + 1, title=form.title, owner=user)`, and `notes.append(note)`.",
      django:
        "Override `form_valid(self, form)` in `NoteCreate`. When it is called, the form is right, and `form.instance` is the note that will be saved.",
    },
    {
      fastapi: "`def create_note(form: Annotated[NoteForm, Form()], user: CurrentUser) -> Note:`",
      django:
        "`form.instance.owner = current_user(self.request)`, and then `return super().form_valid(form)`, which saves and redirects.",
    },
  ],
  mistakes: [
    {
      id: "asks-for-owner",
      recognise: ({ exchanges }) => asksForOwner(answer(last(exchanges))),
      message:
        "The form still asks who owns the note. The server knows that already; take the field out of the form.",
    },
    {
      id: "not-kept",
      message:
        "The answer looked like success, and nothing was kept. In Django, it is the generic `form_valid` that saves: whoever overrides it calls `super().form_valid(form)`.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const user = newUser(random);
    for (let round = 0; round < 2; round += 1) {
      const title = newTitle(random);
      const created = await createNote(context, user, title);
      if (asksForOwner(created))
        fail({ expected: `a note "${title}"`, received: answerText(created), mistake: "asks-for-owner" });
      const list = await listOf(context, user);
      if (!list.includes(title))
        fail({
          expected: `"${title}" in the list of "${user}", who has just created it`,
          received: shorten(list),
          mistake: "not-kept",
        });
    }
  },
};
