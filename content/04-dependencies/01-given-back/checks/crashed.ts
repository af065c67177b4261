import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { expectAnswer, get, howManyEach, rounds } from "./teas.ts";

export const crashed: Check = {
  id: "crashed",
  sentence: "An exception that nobody foresaw costs no connection either.",
  hints: [
    "Share a tea among 0 people, four times. Then share one among 2.",
    "`ZeroDivisionError` is no `HTTPException` and no `Http404`. A list of exceptions is never complete.",
    "What has to happen whatever was raised, and when nothing was raised, belongs in `finally`.",
  ],
  mistakes: [
    {
      id: "lost-on-crash",
      message:
        "The exceptions you named give the connection back, and this one does not. Let `finally` do it: then no exception needs a name.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const question = howManyEach(random);
    const nobody = question.path.replace(/\d+$/, "0");
    for (let round = 1; round <= rounds; round += 1) {
      const response = await send(get(nobody));
      if (response.status < 400) fail({ expected: `an error for ${nobody}`, received: answerText(response) });
    }
    const response = await send(get(question.path));
    if (response.status === 500)
      fail({
        expected: `200 for ${question.path}, after ${rounds} crashes`,
        received: answerText(response),
        mistake: "lost-on-crash",
      });
    await expectAnswer(context, question, `after ${rounds} crashes`);
  },
};
