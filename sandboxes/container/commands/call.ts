/** What a command of the container's own is given: its arguments, its surroundings and its streams. */
export interface Call {
  /** As it was called: "ls". */
  readonly name: string;
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** The next bytes of standard input; null at its end, and when the command was ended. */
  read(): Promise<Uint8Array | null>;
  /** Writes to standard output. */
  print(data: string | Uint8Array): void;
  /** Writes to standard error. */
  complain(text: string): void;
  /** Columns of the terminal that standard output leads to; null where it leads elsewhere. */
  readonly columns: number | null;
  /** Aborted by Ctrl-C and by kill. */
  readonly signal: AbortSignal;
}

/** Resolves with the exit code. What it throws is printed, and the code is 1. */
export type Command = (call: Call) => Promise<number>;
