import { judgeTests } from "../../../../sandboxes/contract/judged-tests.ts";
import type { KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** Of each check that runs the right program. */
export const outOfReach: KnownMistake = {
  id: "needs-the-warehouse",
  message:
    "This program's `fetch_counts` raises an exception, as a call does that a test cannot make. Your tests reached it. `patch` replaces a name in one module; the view finds the function by the name in its own, `teas.views.fetch_counts`.",
  recognise: ({ commands }) => /ConnectionError/.test(commands.at(-1)?.output ?? ""),
};

/** The learner's tests, before programs whose warehouse is out of reach. */
export const tests = judgeTests("django", {
  overlay: "right",
  does: "takes the counts from wherever its views find them, while the warehouse itself is out of reach",
});

export const sellsWhatIsGone = {
  overlay: "sells-what-is-gone",
  does: "takes orders for what is sold out",
  mistake: "sold-out-not-asked",
};
export const keepsNoOrder = {
  overlay: "keeps-no-order",
  does: "confirms an order and does not keep it",
  mistake: "row-not-asked",
};
export const mailsItself = {
  overlay: "mails-itself",
  does: "sends the confirmation to the shop",
  mistake: "mail-not-read",
};
export const afterFailure = {
  overlay: "after-failure",
  does: "fails your tests",
  test: "test_nothing_is_left",
  mistake: "cache-kept",
};
