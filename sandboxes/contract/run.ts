import type { Bench } from "./bench.ts";
import { createContext } from "./check-context.ts";
import type { CheckContext } from "./context.ts";
import { judge, type Verdict } from "./judge.ts";
import { Recorder } from "./recorder.ts";
import type { Check, CheckResult, Exercise, Framework, Report } from "./types.ts";

export interface RunOptions {
  readonly framework: Framework;
  readonly bench: Bench;
  /** Shown to the learner; the same seed sends the same requests. */
  readonly seed: string;
  readonly signal: AbortSignal;
  /** Ids of the checks to run; all when absent. */
  readonly only?: readonly string[];
  /** Told of each result as it comes, in order. */
  readonly onResult?: (result: CheckResult) => void;
}

/**
 * Verifies an exercise against a running server. Checks run one after another and each on its own: its
 * inputs follow from the seed and its id, so that a check alone sends what it sends among the others,
 * and whatever one check meets, the next still runs. Never rejects; an abort leaves the rest
 * `unavailable`.
 */
export async function runChecks(exercise: Exercise, options: RunOptions): Promise<Report> {
  const { framework, seed, only } = options;
  const results: CheckResult[] = [];
  for (const check of exercise.checks) {
    if (only && !only.includes(check.id)) continue;
    const result = await runCheck(check, options);
    results.push(result);
    options.onResult?.(result);
  }
  return { exercise: exercise.id, framework, seed, results };
}

async function runCheck(check: Check, options: RunOptions): Promise<CheckResult> {
  const { framework, seed, signal, bench } = options;
  const recorder = new Recorder();
  const started = performance.now();
  const context = createContext({ bench, framework, seed: `${seed}/${check.id}`, recorder, signal });
  const outcome = await carryOut(check, context);
  const milliseconds = performance.now() - started;
  await recorder.close();
  const found = { check: check.id, ...recorder.evidence(), milliseconds };
  if (outcome.passed) return { ...found, status: "passed" };
  if (signal.aborted) return { ...found, status: "unavailable", reason: "Stopped before it ended." };
  return failed(check, judge(outcome.error), found, framework);
}

type Outcome = { readonly passed: true } | { readonly passed: false; readonly error: unknown };

async function carryOut(check: Check, context: CheckContext): Promise<Outcome> {
  const settled = new AbortController();
  try {
    context.signal.throwIfAborted();
    await Promise.race([check.verify(context), rejectOnAbort(context.signal, settled.signal)]);
    return { passed: true };
  } catch (error) {
    return { passed: false, error };
  } finally {
    settled.abort();
  }
}

function failed(
  check: Check,
  verdict: Verdict,
  found: Omit<CheckResult, "status">,
  framework: Framework,
): CheckResult {
  if ("reason" in verdict) return { ...found, status: "unavailable", reason: verdict.reason };
  const { expected, received, mistake: named } = verdict;
  const mistake = check.mistakes.find(({ id, recognise }) =>
    named === undefined ? recognise?.({ ...found, framework }) : id === named,
  );
  if (named !== undefined && !mistake)
    return {
      ...found,
      status: "unavailable",
      reason: `The check names a mistake "${named}" that it does not know.`,
    };
  return {
    ...found,
    status: "failed",
    expected,
    received,
    ...(mistake && { mistake: { id: mistake.id, message: mistake.message } }),
  };
}

/** For checks that do not heed the signal; listens until `settled`. */
function rejectOnAbort(signal: AbortSignal, settled: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled });
  });
}
