import { expect, it } from "vitest";
import { stageSummary, summary, verdict } from "./result.ts";

it("counts stages and tests together", () => {
  const unit = { passed: 10, failed: 2, skipped: 0, output: "" };
  expect(summary([verdict(true, ""), verdict(false, "why"), unit])).toBe("11 passed, 3 failed");
  expect(summary([{ ...unit, skipped: 4 }])).toBe("10 passed, 2 failed");
  expect(stageSummary({ ...unit, skipped: 4 })).toBe("10 passed, 2 failed, 4 skipped");
});
