import type { Framework } from "../../sandboxes/contract/types.ts";
import type { Program } from "./programs.ts";
import type { Verdict } from "./verdict.ts";

export interface Outcome {
  readonly program: Program;
  readonly verdict: Verdict;
}

/** One line for a framework's side of an exercise: what was proved, with counts. */
export function sideLine(framework: Framework, outcomes: readonly Outcome[]): string {
  const of = (kind: "start" | "solution" | "mutant") =>
    outcomes.filter(({ program }) => program.framework === framework && program.expectation.kind === kind);
  const start = of("start")[0]?.verdict;
  const mutants = of("mutant");
  const caught = mutants.filter(({ verdict }) => verdict.proved).length;
  return [
    framework.padEnd(8),
    start?.proved ? `start failed (${start.failed.length} checks)` : "START NOT PROVED",
    of("solution").every(({ verdict }) => verdict.proved) ? "solution passed" : "SOLUTION NOT PROVED",
    `${caught} of ${mutants.length} mutants caught`,
  ].join("  ");
}

/** What was not proved, with the file to look at. */
export function missLines(folder: string, outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ program, verdict }) =>
    verdict.proved ? [] : [`  ${folder}/${program.name} ${verdict.reason}`],
  );
}
