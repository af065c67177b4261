import { expect, it } from "vitest";
import { afterSecondTry, stageSummary, summary, verdict } from "./result.ts";

it("counts stages and tests together", () => {
  const unit = { passed: 10, failed: 2, skipped: 0, output: "" };
  expect(summary([verdict(true, ""), verdict(false, "why"), unit])).toBe("11 passed, 3 failed");
  expect(summary([{ ...unit, skipped: 4 }])).toBe("10 passed, 2 failed");
  expect(stageSummary({ ...unit, skipped: 4 })).toBe("10 passed, 2 failed, 4 skipped");
});

it("counts what passed alone as passed, and goes on naming it", () => {
  const first = { passed: 80, failed: 3, skipped: 1, output: "slow, broken and odd" };
  // One file holds five tests, of which one fails again.
  const second = { passed: 4, failed: 1, skipped: 0, output: "broken" };
  expect(afterSecondTry(first, second)).toEqual({ passed: 82, failed: 1, skipped: 1, output: "broken" });
  const steady = { passed: 5, failed: 0, skipped: 0, output: "" };
  expect(afterSecondTry(first, steady)).toEqual({ ...first, passed: 83, failed: 0 });
});

it("learns nothing from a second try that broke down, and counts no test twice", () => {
  const first = { passed: 80, failed: 3, skipped: 0, output: "slow" };
  expect(afterSecondTry(first, verdict(false, "the runner died"))).toBe(first);
  expect(afterSecondTry(first, { ...verdict(false, ""), failed: 7 })).toMatchObject({
    passed: 80,
    failed: 3,
  });
});
