import type { Check } from "../../../../sandboxes/contract/types.ts";
import { afterFailure, tests } from "./judges.ts";

export const leavesNothing: Check = {
  id: "leaves-nothing",
  sentence: "After your tests, passed or failed, the cache is as empty as before.",
  hints: [
    "Rows are rolled back and messages thrown away. What does a request of this project leave besides?",
    "`LocMemCache` is a dictionary of the process, and all tests are run in one process. Clearing it *before* each of your tests helps you, and not the next class.",
    "In `setUp`: `self.addCleanup(cache.clear)`. It is carried out after the test, even when an assertion has failed. A cache of the test's own, with `override_settings(CACHES=…)`, does as well.",
  ],
  mistakes: [
    {
      id: "cache-kept",
      message:
        "The next class found the mock's counts in the cache, where they stay for a minute. Django's tests undo database changes only; empty the cache after each test, whether it passes or fails.",
    },
  ],
  verify: tests.leaveNothing(afterFailure),
};
