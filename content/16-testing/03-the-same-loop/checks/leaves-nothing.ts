import type { Check } from "../../../../sandboxes/contract/types.ts";
import { afterFailure, tests } from "./judges.ts";

export const leavesNothing: Check = {
  id: "leaves-nothing",
  sentence: "After your tests, passed or failed, every store is closed.",
  hints: [
    "What opens the store also closes it, if it gets to its end. Does it, when a test fails?",
    "Below its `yield`, the lifespan closes the store. It gets there when the `async with` around it is left.",
    "`async with app.router.lifespan_context(app):` leaves in any case. Calling `__aenter__` yourself leaves the rest to you.",
  ],
  mistakes: [
    {
      id: "never-closed",
      message:
        "A store that your tests had opened was still open. Run the lifespan with `async with`, so that its end comes also after an `assert` that failed.",
    },
  ],
  verify: tests.leaveNothing(afterFailure),
};
