import type { OutputLimits } from "./output-bound.ts";
import type { TerminalSize } from "./process.ts";
import type { WatchdogOptions } from "./watchdog.ts";

export interface SandboxOptions {
  /** Bytes that the files may hold. */
  readonly quota: number;
  /** Where the files are mounted in every process. */
  readonly projectRoot: string;
  /** Variables of every process, besides {@link environment}. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether an interpreter is begun as soon as the files are there. */
  readonly prewarm: boolean;
  /** Milliseconds after a start until a spare is begun; null for none. */
  readonly spareAfter: number | null;
  readonly maximumProcesses: number;
  /** Bytes of memory that a process may have: WebAssembly's, where Python's objects are. */
  readonly memory: number;
  readonly output: OutputLimits;
  readonly watchdog: WatchdogOptions;
}

export const defaults: SandboxOptions = {
  quota: 512 * 1024 * 1024,
  projectRoot: "/home/project",
  env: {},
  prewarm: true,
  spareAfter: 1_500,
  maximumProcesses: 24,
  memory: 1024 * 1024 * 1024,
  output: { burst: 5_000_000, rate: 1_000_000 },
  watchdog: { patience: 4_000, printing: 30_000, grace: 3_000, interval: 500 },
};

/**
 * What a process finds in its environment as on any machine. Not the terminal's size: shells keep it to
 * themselves, and programs that found it here would not see it change.
 */
export function environment(cwd: string, terminal: TerminalSize | null): Record<string, string> {
  return {
    HOME: "/home",
    USER: "learner",
    LANG: "C.UTF-8",
    PATH: "/usr/local/bin:/usr/bin:/bin",
    PWD: cwd,
    ...(terminal ? { TERM: "xterm-256color" } : {}),
  };
}
