import type { CommandFiles } from "../commands/files.ts";

/** Where a program reads from. The shell hands sources on and never reads them itself. */
export interface Source {
  /** Whether it is the terminal. */
  readonly terminal: boolean;
}

/** Where a program writes to. */
export interface Sink {
  readonly terminal: boolean;
  /** False when nobody reads any more: who writes is to end, as by SIGPIPE. */
  write(bytes: Uint8Array): boolean;
}

export interface Pipe extends Sink {
  readonly reader: Source;
  /** No more will be written. */
  end(): void;
  /** Nobody reads any more. */
  leave(): void;
}

/** Standard input, output and error. */
export interface Streams {
  readonly input: Source;
  readonly output: Sink;
  readonly error: Sink;
}

/** What is to be run. */
export interface Program {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A process that the shell started. */
export interface Started {
  readonly pid: number;
  readonly exit: Promise<number>;
}

/** What the shell does with its terminal. */
export interface ShellTerminal {
  readonly columns: number;
  /** Calls back when the size has changed; returns how to stop. */
  onResize(listener: () => void): () => void;
  /** Whether keys come as they are typed ("keys"), or as lines and signals ("lines"). */
  listen(to: "keys" | "lines"): void;
  /** Gives the keyboard's signals to a group of processes; null: back to whom they went before the shell. */
  giveTo(group: number | null): void;
}

/** What can be started by its name. */
export interface ProgramNames {
  /** Those that are known by now, sorted. */
  names(): Promise<readonly string[]>;
  /** Waits until it is known. */
  has(name: string): Promise<boolean>;
  /** Whether a program is the container's own, not Python's. */
  isOwn(name: string): boolean;
}

/** What the shell needs of the sandbox. */
export interface System {
  readonly files: CommandFiles;
  /** The shell's own streams. */
  readonly streams: Streams;
  /** The shell's own process. */
  readonly pid: number;
  /** Null where it reads from elsewhere. */
  readonly terminal: ShellTerminal | null;
  pipe(): Pipe;
  /** A source of just these bytes. */
  holding(bytes: Uint8Array): Source;
  /** Starts a program in `group`, or in one of its own; null when as many processes run as may. */
  start(program: Program, streams: Streams, group: number | null): Started | null;
  /** Sends a signal to a process, or, where the number is negative, to a group. */
  kill(pid: number, signal: number): void;
  readonly programs: ProgramNames;
  /** Hears of signals to the shell; true when the shell will end by itself, or has dealt with it. */
  onSignal(listener: (signal: number) => boolean): void;
}
