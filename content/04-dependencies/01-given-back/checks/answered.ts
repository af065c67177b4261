import type { Check } from "../../../../sandboxes/contract/types.ts";
import { answersBefore, expectAnswer, howMany, howManyEach, rounds, stoppedWith } from "./teas.ts";

export const answered: Check = {
  id: "answered",
  sentence: "The shop still answers when more requests have come than there are connections.",
  hints: [
    "Send `GET /teas/sencha` four times. Then look at the exception in the console, and at `GET /pool`.",
    "Somebody must call `pool.give_back(db)`, after the connection was used and not before. With `return`, `get_db` has ended by then.",
    {
      fastapi:
        "Replace `return` by `yield`: what follows it runs when FastAPI is done with the request, whatever the endpoint was.",
      django:
        "Make `get_db` a context manager (`contextlib.contextmanager`, with `yield`), and let both views write `with get_db() as db:`.",
    },
  ],
  mistakes: [
    {
      id: "used-after",
      recognise: (evidence) => stoppedWith(evidence) === 500 && answersBefore(evidence) === 0,
      message:
        "Already the first request failed. When `try … finally` stands around a `return`, `finally` runs before the caller has the value: the connection is given back before it is used. Use `yield`.",
    },
    {
      id: "one-way-only",
      recognise: (evidence) => stoppedWith(evidence) === 500 && answersBefore(evidence) >= rounds,
      message:
        "One address gives its connections back and the other does not. Look at every caller of `get_db`, not only at `/teas/…`.",
    },
    {
      id: "never-back",
      recognise: (evidence) => stoppedWith(evidence) === 500,
      message:
        "The first requests were answered, then the pool was empty: what is taken is never given back.",
    },
  ],
  async verify(context) {
    const { random } = context;
    for (const question of [howMany, howManyEach])
      for (let round = 1; round <= rounds; round += 1)
        await expectAnswer(context, question(random), `as request ${round} of its kind`);
  },
};
