import { expect, test } from "vitest";
import { playwrightFailed, vitestFailed } from "./failures.ts";

test("a failed test of vitest's is named with its message, and a file that cannot be loaded", () => {
  const passed = { fullName: "adds", status: "passed", failureMessages: [] };
  const failed = { fullName: "divides", status: "failed", failureMessages: ["by zero\n  at divide.ts:1"] };
  expect(
    vitestFailed({
      testResults: [
        { name: "sums.test.ts", status: "failed", message: "", assertionResults: [passed, failed] },
        { name: "torn.test.ts", status: "failed", message: "no such module", assertionResults: [] },
        { name: "good.test.ts", status: "passed", message: "", assertionResults: [passed] },
      ],
    }),
  ).toBe("divides\n    by zero\n      at divide.ts:1\ntorn.test.ts\n    no such module");
});

test("a failed test of Playwright's is named with its file, however deep its suite", () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: "learner.spec.ts",
    tests: [{ status, results: [{ ...(message && { error: { message } }) }] }],
  });
  expect(
    playwrightFailed({
      suites: [
        {
          title: "learner.spec.ts",
          specs: [spec("reads", "expected")],
          suites: [{ title: "a lesson", specs: [spec("edits", "unexpected", "no editor")] }],
        },
      ],
    }),
  ).toBe("learner.spec.ts: edits\n    no editor");
});
