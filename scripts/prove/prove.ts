import type { Bench } from "../../sandboxes/contract/bench.ts";
import { CommandFailure } from "../../sandboxes/contract/failures.ts";
import { newSeed } from "../../sandboxes/contract/random.ts";
import { runChecks } from "../../sandboxes/contract/run.ts";
import type { Report } from "../../sandboxes/contract/types.ts";
import type { NodeWebContainer } from "../../sandboxes/node/web-container.ts";
import type { Program } from "./programs.ts";
import { type Lane, openLane, serve } from "./serve.ts";
import type { Outcome } from "./table.ts";
import { type Verdict, verdict } from "./verdict.ts";

export interface ProveOptions {
  /** The same for every program; new when absent. */
  readonly seed?: string | undefined;
  /** Programs served at a time; each has a sandbox, because two would want the same port. */
  readonly lanes: number;
  readonly boot: () => Promise<NodeWebContainer>;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** Milliseconds for the checks of one program: far more than they need, so that proving always ends. */
const checksLimit = 120_000;

/**
 * Serves each program and judges it. Outcomes come in the order of `programs`. A program that missed is tried once
 * more with the same inputs, alone: some checks measure times, which other work on this machine stretches. What was
 * proved only then says so (`attempts`).
 */
export async function prove(
  programs: readonly Program[],
  options: ProveOptions,
): Promise<readonly Outcome[]> {
  const outcomes = await proveEach(programs, options);
  const missed = outcomes.filter(({ verdict }) => !verdict.proved);
  const again = await proveEach(
    missed.map(({ program }) => program),
    { ...options, lanes: 1 },
    new Map(missed.map(({ program, seed }) => [program, seed])),
  );
  const second = new Map(again.map((outcome) => [outcome.program, { ...outcome, attempts: 2 }]));
  return outcomes.map((outcome) => second.get(outcome.program) ?? outcome);
}

async function proveEach(
  programs: readonly Program[],
  options: ProveOptions,
  seeds: ReadonlyMap<Program, string> = new Map(),
): Promise<readonly Outcome[]> {
  const outcomes = new Map<Program, Outcome>();
  const queue = programs[Symbol.iterator]();
  const work = async () => {
    let lane = openLane(await options.boot());
    try {
      for (const program of queue) {
        if (!lane.usable) {
          lane.container.teardown();
          lane = openLane(await options.boot());
        }
        const started = performance.now();
        const seed = seeds.get(program) ?? options.seed ?? newSeed();
        const found = await proveOne(lane, program, seed);
        const milliseconds = performance.now() - started;
        const outcome = { program, verdict: found, seed, attempts: 1, milliseconds };
        outcomes.set(program, outcome);
        options.onOutcome(outcome);
      }
    } finally {
      lane.container.teardown();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.lanes, programs.length) }, work));
  return programs.flatMap((program) => outcomes.get(program) ?? []);
}

/** The program's own output is part of a miss: it holds the traceback. */
async function proveOne(lane: Lane, program: Program, seed: string): Promise<Verdict> {
  try {
    const serving = await serve(lane, program);
    try {
      const found = verdict(program.expectation, await check(program, serving.bench, seed));
      return found.proved ? found : { ...found, reason: `${found.reason}\n${tail(serving.output())}` };
    } finally {
      await serving.stop();
    }
  } catch (error) {
    return { proved: false, reason: reasonOf(error) };
  }
}

/** A mutant is asked only what is meant to catch it. */
function check({ exercise, framework, expectation }: Program, bench: Bench, seed: string): Promise<Report> {
  return runChecks(exercise, {
    framework,
    bench,
    seed,
    signal: AbortSignal.timeout(checksLimit),
    ...(expectation.kind === "mutant" && { only: [expectation.caught.check] }),
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof CommandFailure) return `\`${error.command}\`: ${error.message}\n${tail(error.output)}`;
  return error instanceof Error ? error.message : String(error);
}

const tail = (text: string): string =>
  text.trimEnd().split("\n").slice(-12).join("\n").replaceAll(/^/gm, "    ");
