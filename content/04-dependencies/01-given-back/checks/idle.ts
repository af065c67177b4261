import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { expectAnswer, get, howMany, howManyEach } from "./teas.ts";

/** FastAPI gives the connection back after the answer was sent: the pool may be asked once too early. */
const looks = 25;

export const idle: Check = {
  id: "idle",
  sentence: "Each request takes a connection of its own, and none is lent when nobody asks.",
  hints: [
    "Look at `GET /pool`, ask for a tea, and look again. `loans` must have grown by one, and `lent` must be 0.",
    "A connection that is taken once, when the module is imported, serves all requests and belongs to none.",
    "`pool.take()` and `pool.give_back(db)` both belong in `get_db`, around the `yield`.",
  ],
  mistakes: [
    {
      id: "never-taken",
      message:
        "The answers are right, but requests share a connection. Two at once would get into each other's transactions: let `get_db` take one each time it is called.",
    },
    {
      id: "still-lent",
      message:
        "All requests are answered, and a connection is still lent. Something is taken and not given back.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const before = await report(context);
    const requests = random.integer(3, 6);
    for (let round = 1; round <= requests; round += 1)
      await expectAnswer(context, random.pick([howMany, howManyEach])(random), "once more");
    const { loans } = await report(context);
    if (loans - before.loans !== requests)
      fail({
        expected: `${requests} loans for ${requests} requests`,
        received: `${loans - before.loans} in the report of /pool`,
        mistake: "never-taken",
      });
    for (let look = 1; look <= looks; look += 1) if ((await report(context)).lent === 0) return;
    fail({
      expected: "no connection lent when all requests are answered",
      received: `${(await report(context)).lent} lent in the report of /pool`,
      mistake: "still-lent",
    });
  },
};

async function report({ send, fail }: CheckContext): Promise<{ lent: number; loans: number }> {
  const response = await send(get("/pool"));
  const value = json(response);
  const lent = property(value, "lent");
  const loans = property(value, "loans");
  if (typeof lent === "number" && typeof loans === "number") return { lent, loans };
  return fail({ expected: "the report of the pool at /pool", received: answerText(response) });
}
