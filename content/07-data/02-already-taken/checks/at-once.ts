import type { Check } from "../../../../sandboxes/contract/types.ts";
import { joinRequest, newEmail, timesListed } from "./members.ts";

export const atOnce: Check = {
  id: "at-once",
  sentence:
    "Of two who join with one address at the same moment, one is let in and the other is answered 409.",
  hints: [
    "Press the button twice, quickly. Both requests ask the mail host at the same time, and neither is a member yet.",
    "Between asking the database whether an address is free and writing it, somebody else may write it. Only the constraint is asked and carried out in one step.",
    "Leave out the question. Write, and catch the `IntegrityError`.",
  ],
  mistakes: [
    {
      id: "asks-first",
      message:
        "Both had asked before either had written: the address was free for both. The second to write ran into the constraint, and nobody caught that.",
    },
    {
      id: "two-members",
      message:
        "Both were let in. A question before writing cannot replace the constraint in the database: `unique` must stay.",
    },
  ],
  async verify(context) {
    const { random, together, fail } = context;
    const email = newEmail(random);
    const { responses } = await together([joinRequest(email), joinRequest(email)]);
    const statuses = responses.map(({ status }) => status).toSorted((a, b) => a - b);
    if (statuses.join() !== "201,409")
      fail({
        expected: "201 and 409 for two requests at once",
        received: statuses.join(" and "),
        mistake: statuses[1] === 201 ? "two-members" : "asks-first",
      });
    const times = await timesListed(context, email);
    if (times !== 1)
      fail({ expected: `${email} once among the members`, received: `${email} ${times} times` });
  },
};
