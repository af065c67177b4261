import type { Bench } from "../../../sandboxes/contract/bench.ts";
import { newSeed } from "../../../sandboxes/contract/random.ts";
import { runChecks } from "../../../sandboxes/contract/run.ts";
import type { CheckResult, Exercise, Framework } from "../../../sandboxes/contract/types.ts";
import { en } from "../messages/en/index.ts";
import { sentenceOf } from "../messages/said.ts";
import type { Words } from "../messages/words.ts";
import type { ServerStatus } from "../server/status.ts";
import { createStore, type Readable, type Store } from "../store/store.ts";

export type ChecksState =
  | { readonly kind: "ready" }
  /** `quiet`: begun by itself, after a pause; what was known before is shown until it is known anew. */
  | {
      readonly kind: "running";
      readonly results: readonly CheckResult[];
      readonly quiet: boolean;
      /** The sum that was told last, which stands until there is a new one. */
      readonly told: readonly CheckResult[] | null;
    }
  | {
      readonly kind: "done";
      readonly results: readonly CheckResult[];
      readonly seed: string;
      readonly quiet: boolean;
    }
  /** The checks could not be carried out. */
  | { readonly kind: "unavailable"; readonly reason: string };

export interface Checks {
  readonly exercise: Exercise;
  readonly framework: Framework;
  readonly state: Readable<ChecksState>;
  readonly seed: Readable<string>;
  /** How many hints of each check are shown. */
  readonly hints: Readable<ReadonlyMap<string, number>>;
  /** False where an assignment keeps hints back. */
  readonly showHints: Store<boolean>;
  setSeed(seed: string): void;
  moreHints(check: string): void;
  /** Runs all checks, with a fresh seed unless the shown one was typed in or is asked for again. */
  run(keepSeed?: boolean): Promise<void>;
  /**
   * Runs all checks after an edit, with the inputs of the last run, so that what changes is the program's doing. Waits
   * for nobody: when checks run already, they are begun anew.
   */
  runQuietly(): Promise<void>;
  stop(): void;
}

interface Options {
  readonly words: Words;
  readonly exercise: Exercise;
  readonly framework: Framework;
  /** What reaches the project; asked for once its server runs. */
  readonly bench: () => Promise<Bench>;
  /** Saves the files and resolves with the state of a started, settled server. */
  readonly serve: () => Promise<ServerStatus>;
  /** The server's state after exchanges failed. */
  readonly confirmed: () => Promise<ServerStatus>;
}

export function createChecks({ words, exercise, framework, bench, serve, confirmed }: Options): Checks {
  const state = createStore<ChecksState>({ kind: "ready" });
  const seed = createStore(newSeed());
  const hints = createStore<ReadonlyMap<string, number>>(new Map());
  let used: string | null = null;
  let running: AbortController | null = null;
  let told: readonly CheckResult[] | null = null;

  const carryOut = async (
    signal: AbortSignal,
    before: readonly CheckResult[] | null,
  ): Promise<ChecksState> => {
    const server = await serve();
    if (server.kind === "failed") return notServed(server.problem, words);
    if (server.kind !== "running") return { kind: "unavailable", reason: words.server.stopped };
    const results: CheckResult[] = [];
    const onResult = (result: CheckResult) => {
      const at = results.findIndex(({ check }) => check === result.check);
      results.splice(at < 0 ? results.length : at, 1, result);
      const known = before?.filter(({ check }) => !results.some((one) => one.check === check)) ?? [];
      if (!signal.aborted)
        state.set({ kind: "running", results: [...results, ...known], quiet: before !== null, told });
    };
    const options = { framework, bench: await bench(), seed: seed.get(), signal, onResult };
    await runChecks(exercise, options);
    const missed = results.filter((result) => result.status === "unavailable" && !wasAnswered(result));
    if (missed.length > 0 || !results.some(wasAnswered)) {
      const after = await confirmed();
      if (after.kind === "failed" && !results.some(wasAnswered)) return notServed(after.problem, words);
      // A reload that came late, after several edits, took the port away for a moment.
      const only = missed.map(({ check }) => check);
      if (after.kind === "running" && !signal.aborted) await runChecks(exercise, { ...options, only });
    }
    return { kind: "done", results, seed: options.seed, quiet: before !== null };
  };
  const begin = async (before: readonly CheckResult[] | null) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    used = seed.get();
    told = before?.length ? before : null;
    state.set({ kind: "running", results: before ?? [], quiet: before !== null, told });
    const outcome = await carryOut(mine.signal, before).catch((error: unknown): ChecksState => {
      return { kind: "unavailable", reason: sentenceOf(error, words) };
    });
    if (running === mine) state.set(outcome);
  };

  return {
    exercise,
    framework,
    state,
    seed,
    hints,
    showHints: createStore(true),
    setSeed(next) {
      seed.set(next);
      used = null;
    },
    moreHints: (check) => hints.update((now) => new Map(now).set(check, (now.get(check) ?? 0) + 1)),
    stop: () => running?.abort(),
    run(keepSeed = false) {
      if (!keepSeed && used === seed.get()) seed.set(newSeed());
      return begin(null);
    },
    runQuietly() {
      const now = state.get();
      return begin("results" in now ? now.results : []);
    },
  };
}

function notServed(problem: string, words: Words): ChecksState {
  return { kind: "unavailable", reason: `${words.server.notRunning} ${problem}` };
}

/** Whether the check met a program: an answer, or a command that ran. */
function wasAnswered({ exchanges, commands, conversations }: CheckResult): boolean {
  return (
    exchanges.some(({ response }) => "status" in response) || commands.length > 0 || conversations.length > 0
  );
}

/** Whether all checks were carried out and passed. */
export const isSolved = (state: ChecksState): boolean =>
  state.kind === "done" && state.results.every(({ status }) => status === "passed");

/** One sentence for a live region. While checks run by themselves it stays: only news is worth interrupting. */
export function summary(state: ChecksState, words: Words["checks"] = en.checks): string {
  if (state.kind === "ready") return "";
  if (state.kind === "running") return state.told === null ? words.running : sumOf(state.told, words);
  if (state.kind === "unavailable") return words.unavailable(state.reason);
  return sumOf(state.results, words);
}

function sumOf(results: readonly CheckResult[], words: Words["checks"]): string {
  return words.passed(results.filter(({ status }) => status === "passed").length, results.length);
}
