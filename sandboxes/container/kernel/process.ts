export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export type OutputStream = "stdout" | "stderr";
export type OutputListener = (stream: OutputStream, bytes: Uint8Array) => void;

export interface SpawnOptions {
  /** Absolute, or relative to the project's root. */
  readonly cwd?: string;
  /** Added to the sandbox's own variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Null when output is no terminal. */
  readonly terminal?: TerminalSize | null;
  readonly output?: OutputListener;
  /** Whether Ctrl-C in the input interrupts ("terminal", the default) or is a byte like others ("bytes"). */
  readonly input?: "terminal" | "bytes";
}

/** A process of the sandbox as its starter sees it. */
export interface SandboxProcess {
  readonly pid: number;
  /** Resolves with the exit code, always: an error, a crash or a kill is one too. */
  readonly exit: Promise<number>;
  write(data: Uint8Array | string): void;
  /** End of input. */
  end(): void;
  /** Sends a signal; SIGKILL ends the process at once. Default SIGTERM. */
  kill(signal?: number): void;
  /** Takes effect when the command starts anew. */
  resize(size: TerminalSize): void;
}
