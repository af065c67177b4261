import type { Bench } from "../../../sandboxes/contract/bench.ts";
import { newSeed } from "../../../sandboxes/contract/random.ts";
import { runChecks } from "../../../sandboxes/contract/run.ts";
import type { CheckResult, Exercise, Framework } from "../../../sandboxes/contract/types.ts";
import type { ServerStatus } from "../server/status.ts";
import { createStore, type Readable } from "../store/store.ts";

export type ChecksState =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly results: readonly CheckResult[] }
  | { readonly kind: "done"; readonly results: readonly CheckResult[]; readonly seed: string }
  /** The checks could not be carried out. */
  | { readonly kind: "unavailable"; readonly reason: string };

export interface Checks {
  readonly exercise: Exercise;
  readonly framework: Framework;
  readonly state: Readable<ChecksState>;
  readonly seed: Readable<string>;
  /** How many hints of each check are shown. */
  readonly hints: Readable<ReadonlyMap<string, number>>;
  setSeed(seed: string): void;
  moreHints(check: string): void;
  /** Runs all checks, with a fresh seed unless the shown one was typed in or is asked for again. */
  run(keepSeed?: boolean): Promise<void>;
  stop(): void;
}

interface Options {
  readonly exercise: Exercise;
  readonly framework: Framework;
  /** What reaches the project; asked for once its server runs. */
  readonly bench: () => Promise<Bench>;
  /** Saves the files and resolves with the state of a started, settled server. */
  readonly serve: () => Promise<ServerStatus>;
  /** The server's state after exchanges failed. */
  readonly confirmed: () => Promise<ServerStatus>;
}

export function createChecks({ exercise, framework, bench, serve, confirmed }: Options): Checks {
  const state = createStore<ChecksState>({ kind: "ready" });
  const seed = createStore(newSeed());
  const hints = createStore<ReadonlyMap<string, number>>(new Map());
  let used: string | null = null;
  let running: AbortController | null = null;

  const carryOut = async (signal: AbortSignal): Promise<ChecksState> => {
    const server = await serve();
    if (server.kind === "failed") return notServed(server.problem);
    if (server.kind !== "running") return { kind: "unavailable", reason: "The server was stopped." };
    const results: CheckResult[] = [];
    const onResult = (result: CheckResult) => {
      results.push(result);
      if (!signal.aborted) state.set({ kind: "running", results: [...results] });
    };
    const report = await runChecks(exercise, {
      framework,
      bench: await bench(),
      seed: seed.get(),
      signal,
      onResult,
    });
    if (!report.results.some(wasAnswered)) {
      const after = await confirmed();
      if (after.kind === "failed") return notServed(after.problem);
    }
    return { kind: "done", results: report.results, seed: report.seed };
  };

  return {
    exercise,
    framework,
    state,
    seed,
    hints,
    setSeed(next) {
      seed.set(next);
      used = null;
    },
    moreHints: (check) => hints.update((now) => new Map(now).set(check, (now.get(check) ?? 0) + 1)),
    stop: () => running?.abort(),
    async run(keepSeed = false) {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      if (!keepSeed && used === seed.get()) seed.set(newSeed());
      used = seed.get();
      state.set({ kind: "running", results: [] });
      const outcome = await carryOut(mine.signal).catch((error: unknown): ChecksState => {
        return { kind: "unavailable", reason: error instanceof Error ? error.message : String(error) };
      });
      if (running === mine) state.set(outcome);
    },
  };
}

function notServed(problem: string): ChecksState {
  return { kind: "unavailable", reason: `The server does not run. ${problem}` };
}

/** Whether the check met a program: an answer, or a command that ran. */
function wasAnswered({ exchanges, commands, conversations }: CheckResult): boolean {
  return (
    exchanges.some(({ response }) => "status" in response) || commands.length > 0 || conversations.length > 0
  );
}

/** One sentence for a live region. */
export function summary(state: ChecksState): string {
  if (state.kind === "ready") return "";
  if (state.kind === "running") return "Checks are running.";
  if (state.kind === "unavailable") return `The checks could not run. ${state.reason}`;
  const passed = state.results.filter(({ status }) => status === "passed").length;
  return passed === state.results.length
    ? `All ${passed} checks passed.`
    : `${passed} of ${state.results.length} checks passed.`;
}
