import { createStore, type Readable } from "../store/store.ts";
import { type Problem, sameProblem } from "./problem.ts";
import type { Reader } from "./traceback.ts";

/** Most problems kept; the oldest go first. */
const limit = 20;

export interface Problems extends Readable<readonly Problem[]> {
  /** Takes output in whatever pieces it comes; returns the problems that it completed. */
  write(text: string): readonly Problem[];
  clear(): void;
}

/** @param reader makes a fresh reader, for the output of a fresh process */
export function createProblems(reader: () => Reader): Problems {
  const state = createStore<readonly Problem[]>([]);
  let current = reader();
  let rest = "";
  return {
    get: state.get,
    subscribe: state.subscribe,
    write(text) {
      const parts = (rest + text).split("\n");
      // A line that long is data, not a report.
      rest = (parts.pop() ?? "").slice(-10_000);
      const found = parts.flatMap((line) => (line.length > 10_000 ? [] : current.line(line)));
      if (found.length > 0) {
        state.update((known) =>
          [...known.filter((old) => !found.some((one) => sameProblem(old, one))), ...found].slice(-limit),
        );
      }
      return found;
    },
    clear() {
      current = reader();
      rest = "";
      if (state.get().length > 0) state.set([]);
    },
  };
}
