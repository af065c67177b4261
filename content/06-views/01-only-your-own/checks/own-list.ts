import { shorten } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { createNote, listOf, newTitle, newUser } from "./notes.ts";

export const ownList: Check = {
  id: "own-list",
  sentence: "The list holds the notes of the user who asks, and nobody else's.",
  hints: [
    "Create a note as `ada` and one as `bob` (header `X-User`). Then send `GET /notes/` as `ada`.",
    {
      fastapi: "The endpoint returns the whole list. Let it take the user as well, and return some of it.",
      django:
        "`model = Note` means: all of them. The hook that decides which objects a view works on is `get_queryset()`.",
    },
    {
      fastapi: "`return [note for note in notes if note.owner == user]`",
      django:
        "In `NoteList`: `def get_queryset(self):` with `return super().get_queryset().filter(owner=current_user(self.request))`.",
    },
  ],
  mistakes: [
    {
      id: "everyone",
      message: "The list shows other people's notes. Choose by the owner before anything is shown.",
    },
    {
      id: "similar-names",
      message:
        "Somebody whose name contains the user's name was taken for the same person. Compare the whole name.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const user = newUser(random);
    const stranger = newUser(random);
    const namesake = `${user}${random.integer(0, 9)}`;
    const mine = newTitle(random);
    await createNote(context, user, mine);
    const others = [
      { owner: stranger, title: newTitle(random), mistake: "everyone" },
      { owner: namesake, title: newTitle(random), mistake: "similar-names" },
    ];
    for (const { owner, title } of others) await createNote(context, owner, title);
    const list = await listOf(context, user);
    for (const { owner, title, mistake } of others)
      if (list.includes(title))
        fail({
          expected: `nothing of "${owner}" in the list of "${user}"`,
          received: shorten(list),
          mistake,
        });
    if (!list.includes(mine))
      fail({ expected: `"${mine}" in the list of "${user}"`, received: shorten(list) });
    for (const { owner, title } of others) {
      const theirs = await listOf(context, owner);
      if (!theirs.includes(title) || theirs.includes(mine))
        fail({ expected: `"${title}" alone in the list of "${owner}"`, received: shorten(theirs) });
    }
  },
};
