import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, expectOrdered, leftOf, sessions } from "./orders.ts";

export const seen: Check = {
  id: "seen",
  sentence: "Within a request, the stock knows of the order that was just added.",
  hints: [
    "Send `POST /orders/assam/5`, then `GET /teas/assam`. Which of the two answers is right?",
    "The order is written in one session and looked for in another. A session sees what it has written itself, and what others have committed.",
    "Let `Orders` and `Stock` both ask for the session: a parameter of `__init__` may be a dependency, as a parameter of an endpoint may.",
    '`CurrentSession = Annotated[Session, Depends(get_session, scope="function")]`, `def __init__(self, session: CurrentSession)` in both classes, and `Annotated[Orders, Depends()]` at the endpoint.',
  ],
  mistakes: [
    {
      id: "not-seen",
      message:
        "The answer tells the number from before the order. The parts do not have the same session: look at everything that makes one.",
    },
    {
      id: "lost",
      message:
        "The next request knows nothing of the order. It was never committed: `session.commit()` belongs after the `yield`, when all has gone well.",
    },
  ],
  async verify(context) {
    const tea = anyTea(context.random);
    const before = await leftOf(context, tea);
    const count = context.random.integer(2, 3);
    const told = await expectOrdered(context, tea, count);
    if (told !== before - count)
      context.fail({
        expected: `${before - count} left after an order of ${count} × ${tea}`,
        received: `${told} in the answer to the order`,
        mistake: "not-seen",
      });
    await sessions(context);
    const after = await leftOf(context, tea);
    if (after !== before - count)
      context.fail({
        expected: `${before - count} left of ${tea} in the next request`,
        received: String(after),
        mistake: "lost",
      });
  },
};
