import { allPassed, details } from "../../sandboxes/contract/report.ts";
import type { Catch, Report } from "../../sandboxes/contract/types.ts";
import type { Expectation } from "./programs.ts";

/** What was proved of a program, or why not. */
export type Verdict =
  | { readonly proved: true; readonly failed: readonly string[] }
  | { readonly proved: false; readonly reason: string };

/** Compares what the checks found with what had to come of the program. */
export function verdict(expectation: Expectation, report: Report): Verdict {
  const broken = report.results.find((result) => result.status === "unavailable");
  if (broken?.status === "unavailable") {
    return { proved: false, reason: `check "${broken.check}" could not run: ${broken.reason}` };
  }
  const failed = report.results.filter((result) => result.status === "failed").map((result) => result.check);
  switch (expectation.kind) {
    case "start":
      return failed.length > 0 ? { proved: true, failed } : miss("passes every check already");
    case "solution":
      return allPassed(report)
        ? { proved: true, failed }
        : miss(`fails ${failed.join(", ") || "without a result"}${explained(report)}`);
    case "mutant":
      return mutantVerdict(expectation.caught, report);
  }
}

/** What the learner would be told of each check that failed. */
function explained({ results }: Report): string {
  const lines = results.flatMap((result) =>
    result.status === "failed" ? [`${result.check}:`, ...details(result)] : [],
  );
  return lines.map((line) => `\n    ${line}`).join("");
}

function mutantVerdict({ check, mistake }: Catch, report: Report): Verdict {
  const result = report.results.find((candidate) => candidate.check === check);
  if (result?.status !== "failed") return miss(`is not caught by "${check}"`);
  if (mistake !== undefined && result.mistake?.id !== mistake) {
    const told = result.mistake ? `as "${result.mistake.id}"` : "without a message of its own";
    return miss(
      `is caught by "${check}", but ${told} instead of as "${mistake}"; received ${result.received}`,
    );
  }
  return { proved: true, failed: [check] };
}

const miss = (reason: string): Verdict => ({ proved: false, reason });
