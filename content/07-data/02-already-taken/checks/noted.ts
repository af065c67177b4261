import type { Check } from "../../../../sandboxes/contract/types.ts";
import { attempts, join, joinRequest, newEmail } from "./members.ts";

export const noted: Check = {
  id: "noted",
  sentence: "Each attempt is kept, those that were refused as well.",
  hints: [
    "Join twice with the same address, and send `GET /attempts/ADDRESS`. There must be two.",
    "A rollback undoes everything since the transaction began, and the attempt with it. What failed was only the last step.",
    "A savepoint is a mark inside a transaction, to which one can go back. It begins after the attempt was written, and before the member is.",
    {
      fastapi: "`with db.begin_nested():` around `db.add(member)` alone, and `db.commit()` also in `except`.",
      django:
        "`with transaction.atomic():` around `Member.objects.create(…)` alone, inside `try`. Return the 409; an exception would undo the request.",
    },
  ],
  mistakes: [
    {
      id: "undone",
      message:
        "The refused attempt is gone: it was rolled back together with the member. Go back to a savepoint, not to the beginning.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const email = newEmail(random);
    await join(context, email, 201, `POST /members/ with ${email}`);
    const refusals = random.integer(1, 2);
    for (let round = 0; round < refusals; round += 1) await send(joinRequest(email));
    const kept = await attempts(context, email);
    if (kept !== refusals + 1)
      fail({
        expected: `${refusals + 1} attempts of ${email}: one that succeeded, ${refusals} refused`,
        received: String(kept),
        mistake: "undone",
      });
  },
};
