import { createRandom } from "./random.ts";
import {
  type Check,
  type CheckContext,
  type CheckResult,
  type Exchange,
  type Exercise,
  type Framework,
  type HttpClient,
  HttpFailure,
  type Report,
} from "./types.ts";

export interface RunOptions {
  readonly framework: Framework;
  readonly http: HttpClient;
  /** Shown to the learner; the same seed sends the same requests. */
  readonly seed: string;
  readonly signal: AbortSignal;
  /** Ids of the checks to run; all when absent. */
  readonly only?: readonly string[];
  /** Told of each result as it comes, in order. */
  readonly onResult?: (result: CheckResult) => void;
}

/** Bytes of a response that are kept as evidence: a server that answers 10 MB must not fill the tab. */
const evidenceLimit = 64 * 1024;
const defaultTimeout = 10_000;

class CheckFailed extends Error {
  readonly expected: string;
  readonly received: string;
  constructor(expected: string, received: string) {
    super(`${expected}; ${received}`);
    this.name = "CheckFailed";
    this.expected = expected;
    this.received = received;
  }
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
  const { framework, seed, signal } = options;
  const exchanges: Exchange[] = [];
  const started = performance.now();
  const settled = new AbortController();
  const evidence = () => ({
    check: check.id,
    exchanges,
    milliseconds: performance.now() - started,
  });
  const context: CheckContext = {
    framework,
    signal,
    random: createRandom(`${seed}/${check.id}`),
    send: (request) => sendRecorded(options, exchanges, request),
    fail: ({ expected, received }) => {
      throw new CheckFailed(expected, received);
    },
  };
  try {
    signal.throwIfAborted();
    await Promise.race([check.verify(context), rejectOnAbort(signal, settled.signal)]);
    return { ...evidence(), status: "passed" };
  } catch (error) {
    if (signal.aborted) return { ...evidence(), status: "unavailable", reason: "Stopped before it ended." };
    const verdict = judge(error);
    if ("reason" in verdict) return { ...evidence(), status: "unavailable", reason: verdict.reason };
    const mistake = check.mistakes.find((known) => known.recognise({ exchanges, framework }));
    return {
      ...evidence(),
      status: "failed",
      ...verdict,
      ...(mistake && { mistake: { id: mistake.id, message: mistake.message } }),
    };
  } finally {
    settled.abort();
  }
}

async function sendRecorded(
  { http, signal }: RunOptions,
  exchanges: Exchange[],
  request: Parameters<CheckContext["send"]>[0],
) {
  const complete = { timeout: defaultTimeout, ...request };
  try {
    const response = await http.send(complete, signal);
    const kept =
      response.body.length > evidenceLimit
        ? { ...response, body: response.body.slice(0, evidenceLimit) }
        : response;
    exchanges.push({ request: complete, response: kept });
    return response;
  } catch (error) {
    if (error instanceof HttpFailure) {
      exchanges.push({ request: complete, response: { failure: error.code, message: error.message } });
    }
    throw error;
  }
}

/** Whose fault it was: the learner's program (expected, received) or nobody's (reason). */
function judge(error: unknown): { expected: string; received: string } | { reason: string } {
  if (error instanceof CheckFailed) return { expected: error.expected, received: error.received };
  if (!(error instanceof HttpFailure)) {
    return { reason: `The check itself broke: ${error instanceof Error ? error.message : String(error)}` };
  }
  switch (error.code) {
    case "refused":
      return { reason: "No server answers on this port. Start it, then check again." };
    case "aborted":
      return { reason: "Stopped before it ended." };
    case "timeout":
      return {
        expected: "an answer in time",
        received: "none: the server took the request and went on for too long. Look for a loop or a wait.",
      };
    case "closed":
      return {
        expected: "an answer",
        received: "none: the server closed the connection. The console shows whether it ended with an error.",
      };
    case "malformed":
      return { expected: "an HTTP response", received: `bytes that are none: ${error.message}` };
  }
}

/** For checks that do not heed the signal; listens until `settled`. */
function rejectOnAbort(signal: AbortSignal, settled: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled });
  });
}
