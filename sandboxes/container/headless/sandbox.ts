import type { Connection } from "../network/connection.ts";
import type { Files, WatchFiles } from "./filesystem.ts";

/** What this host needs of the kernel's sandbox. */
export interface SandboxProcess {
  readonly exit: Promise<number>;
  write(data: string): void;
  kill(signal: number): void;
  resize(size: { readonly columns: number; readonly rows: number }): void;
}

export interface SpawnOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly terminal: { readonly columns: number; readonly rows: number } | null;
  readonly output: (bytes: Uint8Array) => void;
}

export interface Sandbox {
  readonly files: Files;
  readonly watchFiles: WatchFiles;
  spawn(command: string, args: readonly string[], options: SpawnOptions): Promise<SandboxProcess>;
  connect(port: number): Promise<Connection>;
  onPort(listener: (port: number, type: "open" | "close") => void): void;
  onError(listener: (error: { readonly message: string }) => void): void;
  teardown(): Promise<void>;
}
