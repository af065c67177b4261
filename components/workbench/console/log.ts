import { createStore, type Readable } from "../store/store.ts";
import { createLevelReader, type Level } from "./levels.ts";

export interface LogLine {
  /** Counts up; keeps a line's identity while older ones are dropped. */
  readonly id: number;
  readonly kind: "output" | "command" | "notice";
  readonly text: string;
  readonly level: Level;
}

export interface LogState {
  readonly lines: readonly LogLine[];
  /** Lines that were dropped because the log is bounded. */
  readonly dropped: number;
}

export interface Log extends Readable<LogState> {
  /** Adds a process's output, in whatever pieces it comes. */
  write(text: string): void;
  /** Adds a line of ours. */
  note(kind: "command" | "notice", text: string): void;
  clear(): void;
}

interface Options {
  readonly lines?: number;
  /** Characters after which a line is cut. */
  readonly width?: number;
  /** Milliseconds for which output is gathered before it is shown: 10 MB must not freeze the page. */
  readonly gather?: number;
}

/** A bounded log of lines. */
export function createLog({ lines: limit = 1_000, width = 4_000, gather = 50 }: Options = {}): Log {
  const state = createStore<LogState>({ lines: [], dropped: 0 });
  let complete: LogLine[] = [];
  let dropped = 0;
  let rest = "";
  let counter = 0;
  let levels = createLevelReader();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const add = (kind: LogLine["kind"], text: string) => {
    counter += 1;
    const shown = text.length > width ? `${text.slice(0, width)}… (cut)` : text;
    const level = kind === "output" ? levels.of(shown.replace(/\r$/, "")) : "info";
    complete.push({ id: counter, kind, text: shown, level });
    if (complete.length >= 2 * limit) trim();
  };
  const trim = () => {
    const excess = Math.max(0, complete.length - limit);
    dropped += excess;
    complete = complete.slice(excess);
  };
  const show = () => {
    timer = undefined;
    trim();
    const unfinished: LogLine[] =
      rest === "" ? [] : [{ id: counter + 1, kind: "output", text: rest, level: "printed" }];
    state.set({ lines: [...complete, ...unfinished], dropped });
  };
  const soon = () => {
    timer ??= setTimeout(show, gather);
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    write(text) {
      const parts = text.split("\n");
      parts[0] = rest + (parts[0] ?? "");
      rest = (parts.pop() ?? "").slice(-2 * width);
      for (const part of parts) add("output", part);
      soon();
    },
    note(kind, text) {
      if (rest !== "") add("output", rest);
      rest = "";
      // What comes now is another program's.
      levels = createLevelReader();
      add(kind, text);
      soon();
    },
    clear() {
      complete = [];
      rest = "";
      dropped = 0;
      clearTimeout(timer);
      show();
    },
  };
}
