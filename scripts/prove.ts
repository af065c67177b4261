/**
 * `npm run prove -- [--seed SEED] [LESSON…]`: serves start, solution and mutants of every exercise in the
 * Node host and checks them as a learner's work is checked. A start must fail, a solution pass, a mutant be
 * caught by the check that is meant for it. `LESSON` is a slug such as validation/types-or-fields, or a chapter's.
 *
 * `npm run prove -- --against URL --framework NAME LESSON` runs the checks once, against any server.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { bootNodeWebContainer } from "../sandboxes/node/web-container.ts";
import { against } from "./prove/against.ts";
import { lessonsToProve, type ProvableLesson } from "./prove/lessons.ts";
import { lintExercise, unproved } from "./prove/lint.ts";
import { frameworksOf, type Program, programsOf } from "./prove/programs.ts";
import { prove } from "./prove/prove.ts";
import { missLines, type Outcome, sideLine, totalLine, unsteadyLines } from "./prove/table.ts";

const usage = 2;
const print = (line: string) => console.log(line);

/** A lesson with what is wrong before anything runs, or what is to be run. */
interface Prepared {
  readonly lesson: ProvableLesson;
  readonly problems: readonly string[];
  readonly programs: readonly Program[];
}

async function prepare(lesson: ProvableLesson): Promise<Prepared> {
  const { folder, exercise } = lesson;
  const problems = exercise ? await lintExercise(folder, exercise) : [];
  const programs = exercise && problems.length === 0 ? await programsOf(folder, exercise) : [];
  return { lesson, problems, programs };
}

/** Prints what came of a lesson; returns the number of misses. */
function report({ lesson, problems, programs }: Prepared, all: readonly Outcome[]): number {
  const { slug, folder, exercise } = lesson;
  print(slug);
  if (!exercise) print("  has no exercise");
  for (const problem of problems) print(`  ${folder}: ${problem}`);
  if (!exercise || problems.length > 0) return problems.length;
  const outcomes = all.filter(({ program }) => programs.includes(program));
  for (const framework of frameworksOf(exercise)) print(`  ${sideLine(framework, outcomes)}`);
  for (const line of missLines(folder, outcomes)) print(line);
  for (const gap of unproved(exercise)) print(`  unproved: ${gap}`);
  return outcomes.filter(({ verdict }) => !verdict.proved).length;
}

/** A dot for whoever watches; a line for a log, which then says what was under way when it was cut off. */
function progress({ program, verdict, milliseconds }: Outcome): void {
  const what = verdict.proved ? "" : ", missed";
  const line = `${program.exercise.id} ${program.name}: ${(milliseconds / 1000).toFixed(1)} s${what}\n`;
  process.stderr.write(process.stderr.isTTY ? "." : line);
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
  const prepared = await Promise.all(lessons.map(prepare));
  const outcomes = await prove(
    prepared.flatMap(({ programs }) => programs),
    {
      seed: values.seed,
      lanes: Math.min(4, availableParallelism()),
      boot: () => bootNodeWebContainer({ openPorts: false }),
      onOutcome: progress,
    },
  );
  if (process.stderr.isTTY) process.stderr.write("\n");
  const misses = prepared.reduce((sum, lesson) => sum + report(lesson, outcomes), 0);
  if (outcomes.length > 0) print(totalLine(outcomes));
  for (const line of unsteadyLines(outcomes)) print(line);
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
