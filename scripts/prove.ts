/**
 * `npm run prove -- [--seed SEED] [LESSON…]`: serves start, solution and mutants of every exercise in the
 * Node host and checks them as a learner's work is checked. A start must fail, a solution pass, a mutant be
 * caught by the check that is meant for it. `LESSON` is a slug such as validation/types-or-fields, or a chapter's.
 *
 * `npm run prove -- --against URL --framework NAME LESSON` runs the checks once, against any server.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { bootNodeSandbox } from "../sandboxes/node/boot.ts";
import { against } from "./prove/against.ts";
import { lessonsToProve, type ProvableLesson } from "./prove/lessons.ts";
import { lintExercise, unproved } from "./prove/lint.ts";
import { frameworksOf, programsOf } from "./prove/programs.ts";
import { prove } from "./prove/prove.ts";
import { missLines, sideLine } from "./prove/table.ts";

const usage = 2;
const print = (line: string) => console.log(line);

/** Resolves with the number of misses. */
async function proveLesson({ slug, folder, exercise }: ProvableLesson, seed: string | undefined) {
  print(slug);
  if (!exercise) {
    print("  unproved: it has no exercise");
    return 0;
  }
  const problems = await lintExercise(folder, exercise);
  for (const problem of problems) print(`  ${folder}: ${problem}`);
  if (problems.length > 0) return problems.length;

  const programs = await programsOf(folder, exercise);
  const outcomes = await prove(programs, {
    seed,
    lanes: Math.min(4, availableParallelism()),
    boot: bootNodeSandbox,
    onOutcome: () => process.stderr.isTTY && process.stderr.write("."),
  });
  if (process.stderr.isTTY) process.stderr.write("\n");
  for (const framework of frameworksOf(exercise)) print(`  ${sideLine(framework, outcomes)}`);
  for (const line of missLines(folder, outcomes)) print(line);
  for (const gap of unproved(exercise)) print(`  unproved: ${gap}`);
  return outcomes.filter(({ verdict }) => !verdict.proved).length;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string" },
      against: { type: "string" },
      framework: { type: "string" },
    },
  });
  const lessons = await lessonsToProve(positionals);
  if (values.against !== undefined) return against(values.against, values.framework, lessons, values.seed);
  const started = performance.now();
  let misses = 0;
  for (const lesson of lessons) misses += await proveLesson(lesson, values.seed);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(misses === 0 ? `proved in ${seconds} s` : `${misses} not proved, in ${seconds} s`);
  return misses === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`prove: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = usage;
}
