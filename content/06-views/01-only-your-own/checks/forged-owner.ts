import { shorten } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { listOf, newTitle, newUser, sendForm } from "./notes.ts";

export const forgedOwner: Check = {
  id: "forged-owner",
  sentence: "Nobody can create a note in another user's name.",
  hints: [
    "Send the form as `ada`, with `title=tea&owner=bob`. Whose note is it?",
    "A field that is not shown on the page can still be sent. Who asks must come from the request's user, whatever the form says.",
    {
      fastapi:
        "Only what `NoteForm` declares is read. Without `owner` in it, a field of that name is ignored.",
      django:
        "Only what `fields` names is read. Set `form.instance.owner` from `current_user(self.request)` alone, and never from `request.POST`.",
    },
  ],
  mistakes: [
    {
      id: "trusts-the-form",
      message:
        "The form said `owner=…`, and the server believed it. A form is written by whoever sends it: take the owner from the request's user alone.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const user = newUser(random);
    const victim = newUser(random);
    const title = newTitle(random);
    // Refusing the surplus field would be as good as ignoring it.
    await sendForm(context, user, { title, owner: victim });
    const list = await listOf(context, victim);
    if (list.includes(title))
      fail({
        expected: `nothing in the list of "${victim}": "${user}" has sent the form, with owner=${victim}`,
        received: shorten(list),
        mistake: "trusts-the-form",
      });
  },
};
