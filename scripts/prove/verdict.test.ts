import { expect, test } from "vitest";
import type { CheckResult, Report } from "../../sandboxes/contract/types.ts";
import { verdict } from "./verdict.ts";

const base = { exchanges: [], commands: [], conversations: [], milliseconds: 1 };
const passed = (check: string): CheckResult => ({ ...base, check, status: "passed" });
const failed = (check: string, mistake?: string): CheckResult => ({
  ...base,
  check,
  status: "failed",
  expected: "",
  received: "500",
  ...(mistake && { mistake: { id: mistake, message: "" } }),
});
const unavailable: CheckResult = { ...base, check: "a", status: "unavailable", reason: "No server." };
const report = (...results: CheckResult[]): Report => ({
  exercise: "a/b",
  framework: "fastapi",
  seed: "s",
  results,
});
const mutant = { kind: "mutant", caught: { check: "a", mistake: "slip" } } as const;

test("a start must fail, a solution must pass", () => {
  expect(verdict({ kind: "start" }, report(passed("a"), failed("b")))).toEqual({
    proved: true,
    failed: ["b"],
  });
  expect(verdict({ kind: "start" }, report(passed("a"))).proved).toBe(false);
  expect(verdict({ kind: "solution" }, report(passed("a"))).proved).toBe(true);
  expect(verdict({ kind: "solution" }, report(passed("a"), failed("b"))).proved).toBe(false);
  expect(verdict({ kind: "solution" }, report()).proved).toBe(false);
});

test("a mutant must fail the check that is meant for it, with its message", () => {
  expect(verdict(mutant, report(failed("a", "slip"))).proved).toBe(true);
  expect(verdict(mutant, report(failed("a", "other")))).toMatchObject({
    proved: false,
    reason: expect.stringContaining('as "other" instead of as "slip"'),
  });
  expect(verdict(mutant, report(failed("a"))).proved).toBe(false);
  expect(verdict(mutant, report(passed("a"), failed("b", "slip"))).proved).toBe(false);
});

test("a check that could not run proves nothing, not even that a start fails", () => {
  expect(verdict({ kind: "start" }, report(unavailable, failed("b")))).toMatchObject({
    proved: false,
    reason: expect.stringContaining("No server."),
  });
  expect(verdict(mutant, report(unavailable)).proved).toBe(false);
});
