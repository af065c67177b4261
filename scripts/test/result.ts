/** What a stage found; a stage that is one question (is it formatted?) counts as one test. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Shown when something failed. */
  readonly output: string;
  /** Tries once more what failed; absent when that is too much, or cannot be told. */
  readonly again?: (() => Promise<Result>) | undefined;
}

/**
 * What stands after what failed was tried once more. What passed then counts as passed, and `output` still names it.
 * @param second of what had failed and what is tried with it
 */
export function afterSecondTry(first: Result, second: Result): Result {
  // A try that broke down has not tried everything, and shows nothing.
  if (second.passed + second.failed < first.failed) return first;
  const failed = Math.min(first.failed, second.failed);
  const passed = first.passed + first.failed - failed;
  return { ...first, passed, failed, output: second.output || first.output };
}

/** The result of a stage that is one question. */
export function verdict(passed: boolean, output: string): Result {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, output };
}

const sum = (results: readonly Result[], key: "passed" | "failed" | "skipped") =>
  results.reduce((total, result) => total + result[key], 0);

/** The last line of `npm test`: nothing else, so that a program can read it. */
export function summary(results: readonly Result[]): string {
  return `${sum(results, "passed")} passed, ${sum(results, "failed")} failed`;
}

/** A stage's line: what was skipped, too. */
export function stageSummary(result: Result): string {
  return summary([result]) + (result.skipped > 0 ? `, ${result.skipped} skipped` : "");
}
