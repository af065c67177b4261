import { expect, test } from "vitest";
import { allPassed, reportText } from "./report.ts";
import type { CheckResult, Exercise, Report } from "./types.ts";

const exercise: Exercise = {
  id: "a/b",
  title: "",
  task: "",
  minutes: 1,
  frameworks: {},
  mutants: {},
  checks: ["one", "two", "three"].map((id) => ({
    id,
    sentence: `Sentence ${id}.`,
    hints: [],
    mistakes: [],
    verify: async () => {},
  })),
};
const report = (...results: CheckResult[]): Report => ({
  exercise: "a/b",
  framework: "django",
  seed: "plum-tea-7",
  results,
});
const passed: CheckResult = {
  check: "one",
  status: "passed",
  commands: [],
  conversations: [],
  exchanges: [],
  milliseconds: 1,
};
const failed: CheckResult = {
  check: "two",
  status: "failed",
  expected: "201",
  received: "200",
  mistake: { id: "m", message: "Set the status." },
  commands: [],
  conversations: [],
  exchanges: [
    {
      request: { method: "POST", path: "/items/", body: '{"name": "tea"}' },
      response: {
        status: 200,
        statusText: "OK",
        headers: [],
        body: new TextEncoder().encode("{}"),
        milliseconds: 2,
      },
    },
  ],
  milliseconds: 1,
};
const unavailable: CheckResult = {
  check: "three",
  status: "unavailable",
  reason: "No server.",
  commands: [],
  conversations: [],
  exchanges: [],
  milliseconds: 1,
};

test("a report reads as sentences, reasons, the request that showed it, and the seed", () => {
  expect(reportText(exercise, report(passed, failed, unavailable))).toBe(`✓ Sentence one.
✗ Sentence two.
    expected: 201
    received: 200
    Set the status.
    POST /items/ {"name": "tea"} → 200 OK: {}
? Sentence three.
    No server.
1 of 3 checks passed (seed plum-tea-7)`);
});

test("passed means that every check ran and passed", () => {
  expect(allPassed(report(passed))).toBe(true);
  expect(allPassed(report(passed, unavailable))).toBe(false);
  expect(allPassed(report())).toBe(false);
});
