import type { Check } from "../../../../sandboxes/contract/types.ts";
import { expectStatus, join, joinRequest, newEmail } from "./members.ts";

export const goesOn: Check = {
  id: "goes-on",
  sentence: "After a refusal the next one can join.",
  hints: [
    "Join, join again with the same address, and then with another one.",
    "A session in which a statement has failed refuses everything until it is rolled back. Who uses it next?",
    {
      fastapi:
        "One session for each request, as `get_db` makes it, and a savepoint around what may fail: `with db.begin_nested():`.",
      django:
        "`transaction.atomic()` around what may fail; the connection belongs to Django, which clears it after each request.",
    },
  ],
  mistakes: [
    {
      id: "still-broken",
      message:
        "The request after the refused one failed. Something was left behind: a session whose error was never rolled back, or a lock that was never released.",
    },
  ],
  async verify(context) {
    const { random, send } = context;
    const email = newEmail(random);
    await join(context, email, 201, `POST /members/ with ${email}`);
    await send(joinRequest(email));
    const next = newEmail(random);
    const response = await send(joinRequest(next));
    expectStatus(context, response, 201, `${next}, after ${email} was refused`, "still-broken");
  },
};
