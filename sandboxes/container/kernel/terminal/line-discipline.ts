import { cellWidth } from "../../commands/cells.ts";
import { signal as signals } from "../signals.ts";
import type { TerminalMode } from "./mode.ts";

/** What typed bytes bring about, in order. */
export type Effect =
  /** To be shown. */
  | { readonly type: "echo"; readonly text: string }
  /** To be read at once. */
  | { readonly type: "input"; readonly bytes: Uint8Array }
  /** One read meets the end of the file. */
  | { readonly type: "end" }
  /** For the processes in the foreground; what was typed and not read is forgotten. */
  | { readonly type: "signal"; readonly signal: number };

/** The special characters of a terminal (POSIX.1-2024, XBD 11.1.9), as on Linux. */
const key = {
  interrupt: "\x03",
  endOfFile: "\x04",
  backspace: "\b",
  lineKill: "\x15",
  wordErase: "\x17",
  suspend: "\x1a",
  quit: "\x1c",
  delete: "\x7f",
} as const;

/**
 * Makes input of what is typed, as a terminal's line discipline does (POSIX.1-2024, XBD 11.1.6): in
 * canonical mode a line at a time, which can be edited until it is ended. Pure: says what is to be done.
 *
 * Ctrl-Z does nothing: there is no job control.
 */
export class LineDiscipline {
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  /** Characters of the line that is being typed. */
  #line: string[] = [];

  type(bytes: Uint8Array, mode: TerminalMode): Effect[] {
    const text = this.#decoder.decode(bytes, { stream: true });
    const effects: Effect[] = [];
    let run = "";
    const flush = () => {
      if (run !== "") effects.push({ type: "input", bytes: this.#encoder.encode(run) });
      run = "";
    };
    for (const typed of text) {
      const character = typed === "\r" && mode.mapReturn ? "\n" : typed;
      const signal = mode.signals ? signalOf(character) : undefined;
      if (signal !== undefined) {
        flush();
        this.#line = [];
        if (mode.echo) effects.push({ type: "echo", text: shown(character) });
        effects.push({ type: "signal", signal });
      } else if (mode.canonical) effects.push(...this.#edit(character, mode));
      else if (character !== key.suspend || !mode.signals) {
        if (mode.echo) effects.push({ type: "echo", text: shown(character) });
        run += character;
      }
    }
    flush();
    return effects;
  }

  /** Gives up the line that is being typed. */
  takeLine(): Uint8Array {
    const bytes = this.#encoder.encode(this.#line.join(""));
    this.#line = [];
    return bytes;
  }

  #edit(character: string, { echo }: TerminalMode): Effect[] {
    const show = (text: string): Effect[] => (echo && text !== "" ? [{ type: "echo", text }] : []);
    switch (character) {
      case key.suspend:
        return [];
      case key.backspace:
      case key.delete:
        return show(this.#erase(1));
      case key.lineKill:
        return show(this.#erase(this.#line.length));
      case key.wordErase:
        return show(this.#erase(lastWord(this.#line)));
      case key.endOfFile:
        return this.#line.length > 0 ? [this.#send()] : [{ type: "end" }];
      case "\n":
        this.#line.push(character);
        return [...show("\n"), this.#send()];
      default:
        this.#line.push(character);
        return show(shown(character));
    }
  }

  #send(): Effect {
    return { type: "input", bytes: this.takeLine() };
  }

  /** Takes characters off the end; returns what wipes them from the screen. */
  #erase(count: number): string {
    const gone = count > 0 ? this.#line.splice(-count) : [];
    return "\b \b".repeat(cellWidth(gone.map(shown).join("")));
  }
}

function signalOf(character: string): number | undefined {
  if (character === key.interrupt) return signals.interrupt;
  if (character === key.quit) return signals.quit;
  return undefined;
}

/** Control characters are shown as ^C (ECHOCTL), but for those that move the cursor. */
function shown(character: string): string {
  const code = character.charCodeAt(0);
  if (character === "\n" || character === "\t" || code >= 0x20)
    return character === key.delete ? "^?" : character;
  return `^${String.fromCharCode(code + 0x40)}`;
}

/** How many characters Ctrl-W takes: the last word with the blanks behind it. */
function lastWord(line: readonly string[]): number {
  return [...(/\S*\s*$/u.exec(line.join(""))?.[0] ?? "")].length;
}
