import type { Completion } from "./complete.ts";
import type { History } from "./history.ts";
import { type Key, KeyReader } from "./keys.ts";
import { characters, edited, empty, holding, type Line, textOf } from "./line.ts";
import { Screen } from "./screen.ts";

export interface EditorParts {
  /** The next keys; null when nobody types any more. */
  read(): Promise<Uint8Array | null>;
  write(text: string): void;
  columns(): number;
  onResize(listener: () => void): () => void;
  readonly history: History;
  /** What may follow `before`, of a line that is being typed. */
  complete(before: string): Promise<Completion>;
  /** Names below each other or in columns. */
  layOut(names: readonly string[]): string;
}

/** How a line was ended. */
export type Typed =
  | { readonly type: "line"; readonly text: string }
  | { readonly type: "interrupted" }
  | { readonly type: "end" };

/** Reads lines that are typed, and lets them be mended. */
export class LineEditor {
  readonly #parts: EditorParts;
  readonly #keys = new KeyReader();
  /** Typed ahead. */
  #waiting: Key[] = [];

  constructor(parts: EditorParts) {
    this.#parts = parts;
  }

  async readLine(prompt: string): Promise<Typed> {
    const { write, columns, history, onResize } = this.#parts;
    const screen = new Screen(write, columns);
    let line = empty;
    const stop = onResize(() => screen.again(line.before.length));
    history.leave();
    screen.begin(prompt);
    try {
      for (;;) {
        const key = await this.#next();
        if (key === null) return { type: "end" };
        const outcome = await this.#act(key, line, screen);
        if ("before" in outcome) {
          line = outcome;
          screen.show([...line.before, ...line.after], line.before.length);
        } else {
          screen.end();
          return outcome;
        }
      }
    } finally {
      stop();
    }
  }

  async #next(): Promise<Key | null> {
    while (this.#waiting.length === 0) {
      const bytes = await this.#parts.read();
      if (bytes === null) return null;
      this.#waiting.push(...this.#keys.read(bytes));
    }
    return this.#waiting.shift() ?? null;
  }

  async #act(key: Key, line: Line, screen: Screen): Promise<Line | Typed> {
    const { history } = this.#parts;
    const after = edited(line, key);
    if (after) return after;
    switch (key.type) {
      case "enter":
        return { type: "line", text: textOf(line) };
      case "interrupt":
        this.#parts.write("^C");
        return { type: "interrupted" };
      case "end-of-input":
        return textOf(line) === "" ? { type: "end" } : (edited(line, { type: "delete" }) ?? line);
      case "up":
      case "down": {
        const text = key.type === "up" ? history.up(textOf(line)) : history.down();
        return text === null ? line : holding(text, line);
      }
      case "clear-screen":
        screen.clear(line.before.length);
        return line;
      case "tab":
        return this.#complete(line, screen);
      default:
        return line;
    }
  }

  /** One that fits is put in; of several what they have in common, and when that is nothing new, they are shown. */
  async #complete(line: Line, screen: Screen): Promise<Line> {
    const before = line.before.join("");
    const { insert, names } = await this.#parts.complete(before);
    if (insert !== "") return { ...line, before: characters(before + insert) };
    if (names.length > 1) {
      screen.end();
      this.#parts.write(this.#parts.layOut(names));
      screen.restart();
    }
    return line;
  }
}
