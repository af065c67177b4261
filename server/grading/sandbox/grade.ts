import { containerBench, openChannels } from "../../../sandboxes/checking/bench.ts";
import { type Launched, launchProject } from "../../../sandboxes/checking/launching.ts";
import { dirname, join } from "../../../sandboxes/checking/paths.ts";
import { traceVariables } from "../../../sandboxes/checking/statements.ts";
import { CommandFailure } from "../../../sandboxes/contract/failures.ts";
import { lastLines } from "../../../sandboxes/contract/read.ts";
import { runChecks } from "../../../sandboxes/contract/run.ts";
import type { CheckResult, Exercise, Launch, Report } from "../../../sandboxes/contract/types.ts";
import type { Confined } from "./confined.ts";
import { type Limits, limitSentence } from "./limits.ts";
import type { Work } from "./work.ts";

/** The machine could not grade, which says nothing about the program: to be tried again. */
export class GradingBroke extends Error {
  override name = "GradingBroke";
}

const folder = "project";
/** The part of the time after which checks stop, so that what was found is not lost when the walls end the rest. */
const share = 0.9;

/**
 * Serves the program within the walls and verifies it from here. What goes beyond a bound, does not start or stops
 * answering has failed, with a sentence that says so; no result is ever "unavailable".
 * @throws GradingBroke
 */
export async function grade(confined: Confined, work: Work, limits: Limits): Promise<Report> {
  const launch = work.exercise.frameworks[work.framework];
  if (!launch) throw new GradingBroke(`${work.exercise.id} cannot be solved with ${work.framework}.`);
  const stop = new AbortController();
  const over = confined.ended.then((limit) => {
    stop.abort();
    return limit;
  });
  const late = setTimeout(() => stop.abort(), limits.time * share);
  confined.begin();
  try {
    const { results, left } = await verify(confined, work, launch, stop.signal);
    const unfinished = results.length < work.exercise.checks.length || results.some(isUnavailable);
    if (!unfinished) return report(work, results);
    if (confined.gone) {
      // It ended because of a bound, or for no reason that is known.
      const limit = await over;
      if (limit) return report(work, failRest(work.exercise, results, limitSentence(limit, limits)));
      throw new GradingBroke(`The container ended by itself. ${confined.diagnosis().slice(-600)}`);
    }
    if (stop.signal.aborted)
      return report(work, failRest(work.exercise, results, limitSentence("time", limits)));
    if (left !== null) return report(work, failRest(work.exercise, results, left));
    throw new GradingBroke(reasonOf(results) ?? "The checks did not finish.");
  } finally {
    clearTimeout(late);
  }
}

interface Verified {
  readonly results: readonly CheckResult[];
  /** How the program left the checks without a server; null when it serves on. */
  readonly left: string | null;
}

async function verify(
  confined: Confined,
  { exercise, framework, files, overlays, seed }: Work,
  launch: Launch,
  signal: AbortSignal,
): Promise<Verified> {
  const container = confined.machine;
  const place = { container, folder, launch };
  let launched: Launched;
  try {
    await write(confined, files);
    launched = await launchProject({ ...place, env: traceVariables(place) }, launch, signal);
  } catch (error) {
    if (error instanceof CommandFailure && error.code !== "aborted")
      return { results: [], left: `\`${error.command}\`: ${error.message}. ${tail(error.output)}` };
    if (signal.aborted) return { results: [], left: null };
    throw new GradingBroke(error instanceof Error ? error.message : String(error));
  }
  let exit: number | null = null;
  void launched.job.exit.then((code) => {
    exit = code;
  });
  const channels = openChannels(async () => container);
  try {
    const bench = containerBench({ ...place, channels, overlays });
    const results: CheckResult[] = [];
    // What fails once the container is gone says nothing but that.
    const keep = (result: CheckResult) => {
      if (!confined.gone || result.status === "passed") results.push(result);
    };
    await runChecks(exercise, { framework, bench, seed, signal, onResult: keep });
    const left = exit === null ? null : `it ended with exit code ${exit}. ${tail(launched.job.output())}`;
    return { results, left };
  } finally {
    channels.close();
  }
}

async function write({ machine: { fs } }: Confined, files: Work["files"]): Promise<void> {
  const folders = new Set(Object.keys(files).map((path) => dirname(join(folder, path))));
  for (const path of new Set([folder, ...folders])) await fs.mkdir(path, { recursive: true });
  for (const [path, bytes] of Object.entries(files)) await fs.writeFile(join(folder, path), bytes);
}

const isUnavailable = (result: CheckResult) => result.status === "unavailable";

const reasonOf = (results: readonly CheckResult[]): string | undefined =>
  results.flatMap((result) =>
    result.status === "unavailable" ? [`${result.check}: ${result.reason}`] : [],
  )[0];

/** What was found stays; what could not be carried out has failed for this reason. */
function failRest(exercise: Exercise, results: readonly CheckResult[], received: string): CheckResult[] {
  const found = new Map(results.map((result) => [result.check, result]));
  const nothing = { exchanges: [], commands: [], conversations: [], milliseconds: 0 };
  return exercise.checks.map(({ id }) => {
    const result = found.get(id);
    if (result && result.status !== "unavailable") return result;
    const evidence = result ?? { check: id, ...nothing };
    const { check, exchanges, commands, conversations, milliseconds } = evidence;
    return {
      ...{ check, exchanges, commands, conversations, milliseconds },
      status: "failed",
      expected: "a program that starts, answers and goes on running",
      received,
    };
  });
}

const report = ({ exercise, framework, seed }: Work, results: readonly CheckResult[]): Report => ({
  exercise: exercise.id,
  framework,
  seed,
  results,
});

const tail = (output: string): string =>
  output.trim() === "" ? "It printed nothing." : `It printed last: ${lastLines(output, 8)}`;
