import type { Frame, Span } from "../run/frame.ts";
import type { Runner } from "../run/runner.ts";

/** How a command of the shell's own is called: one that changes the shell, or needs to know it. */
export interface BuiltinCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly frame: Frame;
  readonly runner: Runner;
  readonly span: Span;
}

/** The exit code. */
export type Builtin = (call: BuiltinCall) => number | Promise<number>;
