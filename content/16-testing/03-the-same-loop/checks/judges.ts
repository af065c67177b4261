import { judgeTests } from "../../../../sandboxes/contract/judged-tests.ts";

export const tests = judgeTests("pytest", {
  overlay: "right",
  does: "opens its store in the lifespan and sells one tea at a time",
});

export const sellsTwice = {
  overlay: "sells-twice",
  does: "sells the last tea to two customers who come at once",
  mistake: "one-after-another",
};
export const afterFailure = {
  overlay: "after-failure",
  does: "answers sales wrongly",
  test: "test_nothing_is_left",
  mistake: "never-closed",
};
