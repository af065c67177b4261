export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export type OutputStream = "stdout" | "stderr";
export type OutputListener = (stream: OutputStream, bytes: Uint8Array) => void;

export interface SpawnOptions {
  /** Absolute, or relative to the project's root. */
  readonly cwd?: string;
  /** Added to the sandbox's own variables, or all there are where `environment` is "exact". */
  readonly env?: Readonly<Record<string, string>>;
  readonly environment?: "extended" | "exact";
  /** Null when output is no terminal. */
  readonly terminal?: TerminalSize | null;
  readonly output?: OutputListener;
  /** Whether output that comes too fast is cut ("readers", the default) or a program takes it ("program"). */
  readonly audience?: "readers" | "program";
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
  resize(size: TerminalSize): void;
}
