import type { Framework } from "../../sandboxes/contract/types.ts";
import type { Program } from "./programs.ts";
import type { Verdict } from "./verdict.ts";

export interface Outcome {
  readonly program: Program;
  readonly verdict: Verdict;
  /** Of the inputs: the same make the same ones again. */
  readonly seed: string;
  /** How often it was served until this came of it. */
  readonly attempts: number;
  /** Of serving and checking it; others may have been served at the same time. */
  readonly milliseconds: number;
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
    start?.proved ? `start failed (${counted(start.failed.length, "check")})` : "START NOT PROVED",
    of("solution").every(({ verdict }) => verdict.proved) ? "solution passed" : "SOLUTION NOT PROVED",
    `${caught} of ${mutants.length} mutants caught`,
    seconds(outcomes.filter(({ program }) => program.framework === framework)),
  ].join("  ");
}

const counted = (number: number, what: string) => `${number} ${number === 1 ? what : `${what}s`}`;

const seconds = (outcomes: readonly Outcome[]) =>
  `${(outcomes.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000).toFixed(1)} s`;

/** One line for all: how many programs of each kind there are, and how many did as they have to. */
export function totalLine(outcomes: readonly Outcome[]): string {
  const count = (kind: "start" | "solution" | "mutant", done: string) => {
    const all = outcomes.filter(({ program }) => program.expectation.kind === kind);
    return `${all.filter(({ verdict }) => verdict.proved).length} of ${all.length} ${done}`;
  };
  const exercises = new Set(outcomes.map(({ program }) => program.exercise.id)).size;
  return [
    counted(exercises, "exercise"),
    count("start", "starts failed"),
    count("solution", "solutions passed"),
    count("mutant", "mutants caught"),
  ].join(", ");
}

/** What was not proved, with the file to look at. */
export function missLines(folder: string, outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ program, verdict, seed }) =>
    verdict.proved ? [] : [`  ${folder}/${program.name} (seed ${seed}) ${verdict.reason}`],
  );
}

/** What was proved only when it was tried once more. */
export function unsteadyLines(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes
    .filter(({ verdict, attempts }) => verdict.proved && attempts > 1)
    .map(
      ({ program, seed }) =>
        `  ${program.exercise.id} ${program.name}: only at the second try (seed ${seed})`,
    );
}
