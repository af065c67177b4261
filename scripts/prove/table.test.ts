import { expect, test } from "vitest";
import type { Exercise } from "../../sandboxes/contract/types.ts";
import type { Expectation, Program } from "./programs.ts";
import { type Outcome, sideLine, totalLine, unsteadyLines } from "./table.ts";
import type { Verdict } from "./verdict.ts";

const exercise = { id: "routing/first-match" } as Exercise;
const program = (framework: Program["framework"], expectation: Expectation): Program => ({
  name: `${framework}/${expectation.kind}`,
  framework,
  exercise,
  expectation,
  files: {},
  overlays: {},
});
const proved: Verdict = { proved: true, failed: ["items"] };
const missed: Verdict = { proved: false, reason: "passes every check already" };
const once = { seed: "maple-otter-417", attempts: 1 };
const mutant: Expectation = { kind: "mutant", caught: { check: "items" } };
const outcomes: readonly Outcome[] = [
  { program: program("fastapi", { kind: "start" }), verdict: proved, milliseconds: 1_000, ...once },
  { program: program("fastapi", { kind: "solution" }), verdict: proved, milliseconds: 500, ...once },
  { program: program("fastapi", mutant), verdict: proved, milliseconds: 250, ...once },
  { program: program("django", { kind: "start" }), verdict: missed, milliseconds: 1_000, ...once },
  { program: program("django", mutant), verdict: missed, milliseconds: 1_000, ...once },
];

test("a side says what was proved, and how long it took", () => {
  expect(sideLine("fastapi", outcomes)).toBe(
    "fastapi   start failed (1 check)  solution passed  1 of 1 mutants caught  1.8 s",
  );
});

test("the total counts each kind of program", () => {
  expect(totalLine(outcomes)).toBe(
    "1 exercise, 1 of 2 starts failed, 1 of 1 solutions passed, 1 of 2 mutants caught",
  );
});

test("what was proved at the second try is named with its seed", () => {
  const [first, , , ...rest] = outcomes;
  if (!first) throw new Error("no outcome");
  expect(
    unsteadyLines([{ ...first, attempts: 2 }, ...rest.map((other) => ({ ...other, attempts: 2 }))]),
  ).toEqual(["  routing/first-match fastapi/start: only at the second try (seed maple-otter-417)"]);
});
