import type { Workspace } from "./context.ts";

/** Who runs the tests: `pytest`, or Django's `manage.py test`. */
export type TestRunner = "pytest" | "django";

export type TestOutcome = "passed" | "failed" | "error" | "skipped";

/** What came of one run of a project's tests. */
export interface TestRun {
  readonly code: number;
  readonly output: string;
  /** By the name of the function or method, in the order in which they ran; one whose clean-up failed as well is an error. */
  readonly outcomes: ReadonlyMap<string, TestOutcome>;
}

const commands = {
  // Without a cache, colours and the traceback of every test; -rA is what `pytestOutcomes` reads.
  pytest: ["pytest", ["-q", "-rA", "--tb=short", "--color=no", "-p", "no:cacheprovider"]],
  django: ["python", ["manage.py", "test", "--verbosity", "2", "--noinput"]],
} as const;

/** Runs the tests of a project. Rejects with CommandFailure when they do not end within `timeout` milliseconds. */
export async function runTests(
  workspace: Workspace,
  runner: TestRunner,
  options: { readonly env?: Readonly<Record<string, string>>; readonly timeout?: number } = {},
): Promise<TestRun> {
  const [command, args] = commands[runner];
  const { code, output } = await workspace.run(command, args, options);
  return { code, output, outcomes: runner === "pytest" ? pytestOutcomes(output) : djangoOutcomes(output) };
}

/** "PASSED test_items.py::TestItems::test_read[tea] - …", as `-rA` sums up. */
function pytestOutcomes(output: string): ReadonlyMap<string, TestOutcome> {
  const words = {
    PASSED: "passed",
    FAILED: "failed",
    ERROR: "error",
    XFAIL: "passed",
    XPASS: "failed",
  } as const;
  const found = new Map<string, TestOutcome>();
  for (const [, word, test = ""] of output.matchAll(/^(PASSED|FAILED|ERROR|XFAIL|XPASS) (\S+::\S+)/gm)) {
    const name = test.split("::").at(-1) ?? test;
    const outcome = words[word as keyof typeof words];
    if (found.get(name) !== "error") found.set(name, outcome);
  }
  return found;
}

/** "test_read (items.tests.ItemTests.test_read) ... ok"; a docstring's first line may stand before the dots. */
function djangoOutcomes(output: string): ReadonlyMap<string, TestOutcome> {
  const words = { ok: "passed", FAIL: "failed", ERROR: "error", skipped: "skipped" } as const;
  const found = new Map<string, TestOutcome>();
  const line = /^(\w+) \([\w.]+\)(?:\n[^\n]*?)?[^\n]*? \.\.\. (?:[^\n]*\n)*?(ok|FAIL|ERROR|skipped)\b/gm;
  for (const [, name = "", word] of output.matchAll(line)) found.set(name, words[word as keyof typeof words]);
  return found;
}

/** "2 passed, 1 failed", or that there were none. */
export function countsText({ outcomes, code }: TestRun): string {
  const counts = (["passed", "failed", "error", "skipped"] as const).flatMap((outcome) => {
    const count = [...outcomes.values()].filter((one) => one === outcome).length;
    return count > 0 ? [`${count} ${outcome === "error" && count > 1 ? "errors" : outcome}`] : [];
  });
  return counts.length > 0 ? counts.join(", ") : `no test ran (exit code ${code})`;
}
