import type { OutputListener, SpawnOptions } from "./process.ts";
import { Input } from "./terminal/input.ts";
import { asSent } from "./terminal/mode.ts";
import { Terminal } from "./terminal/terminal.ts";

/** What a process reads and writes. */
export interface Streams {
  readonly input: Input;
  readonly output: OutputListener;
  /** The terminal of its session, whether or not a stream leads there. */
  readonly terminal: Terminal | null;
  /** Which of standard input, output and error are the terminal. */
  readonly tty: Tty;
  /** Whether output that comes too fast is cut ("readers") or a program takes it ("program"). */
  readonly audience: "readers" | "program";
}

export type Tty = readonly [input: boolean, output: boolean, error: boolean];

/**
 * The streams of a process that the host starts. One with a terminal and input of bytes writes to a
 * terminal and reads from elsewhere, as in `command < file`: that terminal is the host's own affair.
 *
 * @param signal sends a signal to a group of processes
 */
export function hostStreams(options: SpawnOptions, signal: (group: number, number: number) => void): Streams {
  const screen = options.output ?? (() => undefined);
  const audience = options.audience ?? "readers";
  if (!options.terminal)
    return { input: new Input(), output: screen, terminal: null, tty: [false, false, false], audience };
  const terminal = new Terminal({ size: options.terminal, screen, signal });
  const typed = options.input !== "bytes";
  if (!typed) terminal.mode = asSent;
  const input = typed ? terminal.input : new Input();
  return { input, output: terminal.write, terminal, tty: [typed, true, true], audience };
}
