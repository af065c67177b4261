import { Interrupted, ShellExit, ShellProblem } from "./problems.ts";
import type { Control } from "./run/control.ts";
import { LoopJump } from "./run/loops.ts";
import type { Runner } from "./run/runner.ts";
import type { ShellState } from "./state.ts";
import { awaitsMore, readScript } from "./syntax.ts";

const interrupted = 130;

export interface ScriptParts {
  readonly runner: Runner;
  readonly state: ShellState;
  readonly control: Control;
}

export interface ScriptEnd {
  readonly code: number;
  /** "exit": by `exit` or a signal that ends a shell; "interrupted": by Ctrl-C. */
  readonly how: "done" | "exit" | "interrupted";
}

/**
 * Runs a text to its end, with what went wrong said on standard error. Never rejects.
 * @param prefix what stands before a complaint about a place of the text
 */
export async function runText(
  text: string,
  prefix: (position: number) => string,
  { runner, state, control }: ScriptParts,
): Promise<ScriptEnd> {
  const { streams } = runner.parts.system;
  try {
    const frame = { state, streams, job: null, control, script: { text, prefix } };
    return { code: await runner.list(readScript(text), frame), how: "done" };
  } catch (error) {
    if (error instanceof ShellExit) return { code: error.code, how: "exit" };
    if (error instanceof Interrupted) return { code: interrupted, how: "interrupted" };
    if (error instanceof LoopJump) return { code: state.code, how: "done" };
    const message = error instanceof Error ? error.message : String(error);
    streams.error.write(new TextEncoder().encode(`${prefix(0)}: ${message}\n`));
    return { code: error instanceof ShellProblem ? error.code : 1, how: "done" };
  }
}

/** Runs a script whose complaints begin with `name` and the number of the line. */
export function runScript(text: string, name: string, parts: ScriptParts): Promise<ScriptEnd> {
  return runText(text, (position) => `${name}: ${text.slice(0, position).split("\n").length}`, parts);
}

/** Runs what comes on standard input, a command as soon as it is there; resolves with the exit code. */
export async function runInput(read: () => Promise<Uint8Array | null>, parts: ScriptParts): Promise<number> {
  const { state, control } = parts;
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const bytes = await read();
    text += bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    const whole = bytes ? text.slice(0, text.lastIndexOf("\n") + 1) : text;
    if (whole !== "" && (bytes === null || !awaitsMore(whole.slice(0, -1)))) {
      text = text.slice(whole.length);
      const { code, how } = await runScript(whole, state.name, parts);
      state.code = code;
      if (how === "exit" || control.pending !== null) return code;
    }
    if (bytes === null) return state.code;
  }
}
