import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, expectOrdered, leftOf, sessions } from "./orders.ts";

export const one: Check = {
  id: "one",
  sentence: "Each request opens one session of its own, and closes it.",
  hints: [
    "Look at `GET /sessions`, order a tea, and look again. `opened` must have grown by one, and `open` must be 0.",
    "FastAPI calls a dependency once per request and hands the same result to all who ask. It can do so only if all of them ask for the same thing in the same way.",
    "`get_session` opens the session, yields it, commits it, and closes it in `finally`. Nothing else in the file says `Session()`.",
  ],
  mistakes: [
    {
      id: "two",
      message:
        "A request opened more than one session. Do all who ask name the same function, with the same `scope`, and without `use_cache=False`? A function that is made anew each time is a new one.",
    },
    {
      id: "none",
      message:
        "Requests share a session that was opened before. Two at once would write into each other's transaction: let `get_session` open one each time it is called.",
    },
    { id: "open", message: "A session is still open although nobody asks any more: close it in `finally`." },
  ],
  async verify(context) {
    const { random } = context;
    const before = await sessions(context);
    const requests = random.integer(3, 5);
    for (let round = 1; round <= requests; round += 1) {
      await leftOf(context, anyTea(random));
      await expectOrdered(context, anyTea(random), 1);
    }
    const { opened, open } = await sessions(context);
    const grown = opened - before.opened;
    if (grown !== 2 * requests)
      context.fail({
        expected: `${2 * requests} sessions for ${2 * requests} requests`,
        received: String(grown),
        mistake: grown > 2 * requests ? "two" : "none",
      });
    if (open !== 0) context.fail({ expected: "no open session", received: `${open} open`, mistake: "open" });
  },
};
