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
  /** Size of the terminal that it runs in; null for none. */
  readonly terminal?: TerminalSize | null;
  readonly output?: OutputListener;
  /** Whether output that comes too fast is cut ("readers", the default) or a program takes it ("program"). */
  readonly audience?: "readers" | "program";
  /** Whether keys are typed, so that Ctrl-C interrupts ("terminal", the default), or bytes sent ("bytes"). */
  readonly input?: "terminal" | "bytes";
}

/** A process as the kernel keeps it. */
export interface Member {
  readonly pid: number;
  /** Number of the process that started it; 0 for the host. */
  readonly parent: number;
  /** Whom Ctrl-C reaches together. */
  readonly group: number;
  readonly argv: readonly string[];
  /** Resolves with the exit code, always: an error, a crash or a kill is one too. */
  readonly exit: Promise<number>;
  /** Sends a signal; 0 does nothing. */
  kill(signal: number): void;
  /** Nobody reads its output any more: ends it, as SIGPIPE does. */
  breakPipe(): void;
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
  resize(size: TerminalSize): void;
}
