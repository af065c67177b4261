import { judgeTests } from "../../../../sandboxes/contract/judged-tests.ts";
import type { KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** Of each check that runs the right program. */
export const outOfReach: KnownMistake = {
  id: "needs-the-database",
  message:
    "This program's `get_shelf` raises an exception, as a database does that a test cannot reach. Your tests called it. Put your own shelf in its place with `app.dependency_overrides[get_shelf]`; `patch` comes too late, because `Depends` has kept the function since the import.",
  recognise: ({ commands }) => /ConnectionError/.test(commands.at(-1)?.output ?? ""),
};

/** The learner's tests, before programs whose shelf is out of reach: only an override can fill it. */
export const tests = judgeTests("pytest", {
  overlay: "right",
  does: "answers from whatever shelf it is given, while its own database is out of reach",
});

export const emptyList = {
  overlay: "empty-list",
  does: "answers an empty list, whatever is on the shelf",
  mistake: "status-only",
};
export const firstOnly = {
  overlay: "first-only",
  does: "lists only the first tea of the shelf",
  mistake: "one-element",
};
export const wrongTea = {
  overlay: "wrong-tea",
  does: "answers the first tea, whichever number was asked for",
  mistake: "number-not-asked",
};
export const lastForMissing = {
  overlay: "last-for-missing",
  does: "answers the last tea where there is none of that number",
  mistake: "missing-not-asked",
};
export const afterFailure = {
  overlay: "after-failure",
  does: "fails your test of the list",
  test: "test_nothing_is_left",
  mistake: "left-behind",
};
