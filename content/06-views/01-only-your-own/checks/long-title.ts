import { shorten } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { createNote, listOf, newTitle, newUser, sendForm } from "./notes.ts";

const longest = 80;

export const longTitle: Check = {
  id: "long-title",
  sentence: `A title of ${longest} characters is kept, and one of ${longest + 1} is not.`,
  hints: [
    "The programs that you started with refuse a title that is too long. Does yours?",
    {
      fastapi: "The limit stands in `NoteForm`. Whoever reads `title` past the model reads past the limit.",
      django:
        "The limit stands in the model, and the form knows it from there. SQLite does not enforce it: `Note.objects.create(...)` stores any length.",
    },
    {
      fastapi: "`form: Annotated[NoteForm, Form()]`, and `form.title`.",
      django:
        "Leave `post()` alone. It makes the form, asks `is_valid()`, and calls `form_valid(form)` or `form_invalid(form)`; override `form_valid`.",
    },
  ],
  mistakes: [
    {
      id: "around-the-form",
      message: "A title that is too long was kept. What you read from the request went around the form.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const user = newUser(random);
    const fits = newTitle(random).padEnd(longest, "x");
    await createNote(context, user, fits);
    const tooLong = newTitle(random).padEnd(longest + 1, "x");
    await sendForm(context, user, { title: tooLong });
    const list = await listOf(context, user);
    if (list.includes(tooLong))
      fail({
        expected: `no note with a title of ${tooLong.length} characters`,
        received: shorten(list),
        mistake: "around-the-form",
      });
    if (!list.includes(fits))
      fail({ expected: `the note with ${longest} characters in its title`, received: shorten(list) });
  },
};
