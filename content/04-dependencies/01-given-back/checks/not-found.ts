import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { answersBefore, expectAnswer, get, howMany, rounds, stoppedWith } from "./teas.ts";

export const notFound: Check = {
  id: "not-found",
  sentence: "A tea that does not exist is a 404, and costs no connection.",
  hints: [
    "Ask for a tea that is not there, four times. Then ask for one that is.",
    {
      fastapi:
        "The endpoint raises `HTTPException`. FastAPI raises it again inside `get_db`, at the `yield`. What happens to the lines after it?",
      django:
        "The view raises `Http404` inside `with`. The context manager raises it again at its `yield`. What happens to the lines after it?",
    },
    "Lines after `yield` are skipped when an exception comes out of it. `finally` is not.",
    "`db = pool.take()`, then `try:` with `yield db`, then `finally:` with `pool.give_back(db)`. Catch nothing.",
  ],
  mistakes: [
    {
      id: "swallowed",
      recognise: (evidence) => stoppedWith(evidence) === 500 && answersBefore(evidence) === 0,
      message:
        "The exception was caught in `get_db` and not raised again, so that the framework no longer knows what to answer. Give the connection back in `finally`, which lets the exception pass.",
    },
    {
      id: "lost-on-error",
      recognise: (evidence) => stoppedWith(evidence) === 500,
      message:
        "Each exception costs a connection: the line after `yield` is not reached when an exception comes out of it. Put it into `finally`.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    for (let round = 1; round <= rounds; round += 1) {
      const tea = `${random.word()}-${random.integer(100, 999)}`;
      const response = await send(get(`/teas/${tea}`));
      if (response.status !== 404)
        fail({ expected: `404 for the tea "${tea}"`, received: answerText(response) });
    }
    await expectAnswer(context, howMany(random), `after ${rounds} unknown teas`);
  },
};
