import { Listeners } from "../listeners.ts";
import type { OutputListener, TerminalSize } from "../process.ts";
import { Input } from "./input.ts";
import { LineDiscipline } from "./line-discipline.ts";
import { cooked, type TerminalMode } from "./mode.ts";

export interface TerminalParts {
  readonly size: TerminalSize;
  /** What is shown. */
  readonly screen: OutputListener;
  /** Sends a signal to a group of processes. */
  signal(group: number, number: number): void;
}

const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * The terminal of a session: one keyboard and one screen for a process and all that it starts. Programs see
 * it through `isatty`, `termios` and its signals.
 */
export class Terminal {
  readonly input = new Input({ byUnit: true });
  /** Calls back with the new size. */
  readonly resized = new Listeners<[TerminalSize]>();
  /** The group of processes that the keyboard's signals reach. */
  foreground = 0;
  readonly #parts: TerminalParts;
  readonly #discipline = new LineDiscipline();
  #size: TerminalSize;
  #mode = cooked;

  constructor(parts: TerminalParts) {
    this.#parts = parts;
    this.#size = parts.size;
  }

  get size(): TerminalSize {
    return this.#size;
  }

  /** How keys and output are treated; programs change it by `tcsetattr`. */
  get mode(): TerminalMode {
    return this.#mode;
  }

  /** Who wants keys is given at once what was typed of a line. */
  set mode(mode: TerminalMode) {
    this.#mode = mode;
    if (!mode.canonical) this.input.push(this.#discipline.takeLine());
  }

  resize(size: TerminalSize): void {
    this.#size = size;
    this.resized.emit(size);
  }

  /** Keys, as a terminal emulator sends them. */
  type(bytes: Uint8Array): void {
    for (const effect of this.#discipline.type(bytes, this.mode)) {
      switch (effect.type) {
        case "echo":
          this.write("stdout", new TextEncoder().encode(effect.text));
          break;
        case "input":
          this.input.push(effect.bytes);
          break;
        case "end":
          this.input.pushEnd();
          break;
        case "signal":
          this.input.clear();
          this.#parts.signal(this.foreground, effect.signal);
      }
    }
  }

  /** Shows what a program wrote; a line's end becomes CR LF, as a terminal driver makes it (ONLCR). */
  readonly write: OutputListener = (stream, bytes) => {
    this.#parts.screen(stream, this.mode.mapNewline ? withReturns(bytes) : bytes);
  };

  /** Nobody types any more: whoever reads meets the end. */
  hangUp(): void {
    this.input.end();
  }
}

function withReturns(bytes: Uint8Array): Uint8Array {
  const count = bytes.reduce((sum, byte) => (byte === newline ? sum + 1 : sum), 0);
  if (count === 0) return bytes;
  const made = new Uint8Array(bytes.length + count);
  let at = 0;
  for (const byte of bytes) {
    if (byte === newline) made[at++] = carriageReturn;
    made[at++] = byte;
  }
  return made;
}
