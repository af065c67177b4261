import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, expectOrdered, leftOf, order, sessions } from "./orders.ts";

export const refused: Check = {
  id: "refused",
  sentence: "An order of more than there is gets 409 and leaves no trace.",
  hints: [
    "Send `POST /orders/oolong/99`, then `POST /orders/oolong/1`. The first must be refused, the second not.",
    "The endpoint adds the order first and asks afterwards. That is fine as long as both happen in one session, which is thrown away when something fails.",
    "`session.commit()` stands after the `yield` and outside of `finally`: when the endpoint raises, it is skipped.",
  ],
  mistakes: [
    {
      id: "accepted",
      message:
        "More was sold than there is. The stock was asked in a session that does not know of the order.",
    },
    {
      id: "trace",
      message:
        "The refused order counts all the same. A session that is committed in `finally`, or that outlives its request, keeps what should be forgotten.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const tea = anyTea(random);
    const before = await leftOf(context, tea);
    const response = await send(order(tea, before + random.integer(1, 50)));
    if (response.status !== 409)
      fail({
        expected: `409 for more ${tea} than the ${before} there are`,
        received: answerText(response),
        mistake: "accepted",
      });
    await sessions(context);
    // The next order first: a session that is still open commits it together with the refused one.
    if ((await send(order(tea, 1))).status !== 201)
      fail({ expected: `201 for one ${tea} of ${before}`, received: "a refusal", mistake: "trace" });
    await sessions(context);
    const after = await leftOf(context, tea);
    if (after !== before - 1)
      fail({ expected: `${before - 1} left of ${tea}`, received: String(after), mistake: "trace" });
    await expectOrdered(context, tea, 1);
  },
};
