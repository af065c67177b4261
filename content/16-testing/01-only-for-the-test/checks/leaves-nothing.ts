import type { Check } from "../../../../sandboxes/contract/types.ts";
import { afterFailure, tests } from "./judges.ts";

export const leavesNothing: Check = {
  id: "leaves-nothing",
  sentence: "After a test of yours has failed, the next file finds the program as it was.",
  hints: [
    "An `assert` that fails is an exception. Which lines of your test are carried out after it?",
    "What must happen in any case belongs in `finally`, or below the `yield` of a fixture.",
    "A function `client()` under `@pytest.fixture` sets the override, says `yield TestClient(app)`, and clears the override below it. A test that has a parameter `client` gets what was yielded.",
  ],
  mistakes: [
    {
      id: "left-behind",
      message:
        "Your override was still in place when the next file's test ran. `app` is one object for all tests of the process: take the override away even when an `assert` has failed.",
    },
  ],
  verify: tests.leaveNothing(afterFailure),
};
