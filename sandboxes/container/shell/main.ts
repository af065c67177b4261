import type { Call, Command } from "../commands/call.ts";
import { absolute } from "../commands/paths.ts";
import { reason } from "../commands/problems.ts";
import { builtinsWith } from "./builtins/index.ts";
import { interact } from "./interactive.ts";
import { History } from "./line/history.ts";
import { BackgroundJobs } from "./run/background.ts";
import { Control } from "./run/control.ts";
import { Runner } from "./run/runner.ts";
import { runInput, runScript } from "./script.ts";
import { ShellState } from "./state.ts";
import type { System } from "./system.ts";

const signal = { hangup: 1, interrupt: 2, kill: 9 } as const;
const noSuchFile = 127;

/**
 * A shell: `sh -c COMMAND [NAME ARG…]`, `sh FILE [ARG…]`, `sh` reading commands, and `sh` on a terminal, where
 * somebody types. Grammar: POSIX.1-2024, XCU 2, by a parser of Bash; what is missing is refused in a sentence:
 * functions, arithmetic, arrays, job control by Ctrl-Z.
 */
export function shell(system: System): Command {
  return async (call) => {
    const options = call.args.filter((arg, index) => arg.startsWith("-") && isOption(call.args, index));
    const [first, ...rest] = call.args.slice(options.length);
    const command = options.some((option) => option.includes("c"));
    const interactive = !command && first === undefined && system.terminal !== null;
    const name = command ? (rest[0] ?? call.name) : (first ?? call.name);
    const state = new ShellState(name, call.cwd, command ? rest.slice(1) : rest, exported(call));
    const history = new History();
    const jobs = new BackgroundJobs();
    const runner = new Runner({ system, jobs, builtins: builtinsWith(history.lines), interactive });
    if (interactive) return onTerminal(call, system, runner, state, history);

    const control = new Control();
    // What comes while a program runs is for the program, and the shell ends with it.
    system.onSignal((number) => control.signal(number) && number !== signal.kill);
    const parts = { runner, state, control };
    if (command) {
      if (first !== undefined) return (await runScript(first, name, parts)).code;
      call.complain(`${call.name}: -c: option requires an argument\n`);
      return 2;
    }
    if (first === undefined) return runInput(call.read, parts);
    try {
      const text = new TextDecoder().decode(await system.files.read(absolute(call.cwd, first)));
      return (await runScript(text, name, parts)).code;
    } catch (error) {
      call.complain(`${call.name}: ${first}: ${reason(error)}\n`);
      return noSuchFile;
    }
  };
}

/** Options come first. */
const isOption = (args: readonly string[], index: number) =>
  args.slice(0, index + 1).every((arg) => /^-[a-z]+$/.test(arg));

function exported({ env, cwd }: Call) {
  return Object.entries({ ...env, PWD: cwd }).map(
    ([name, value]) => [name, { value, exported: true }] as const,
  );
}

async function onTerminal(
  { read }: Call,
  system: System,
  runner: Runner,
  state: ShellState,
  history: History,
): Promise<number> {
  const { terminal } = system;
  if (!terminal) return 1;
  let control = new Control();
  system.onSignal((number) => {
    const interrupts = number === signal.interrupt;
    control.signal(interrupts ? number : signal.hangup);
    if (!interrupts) runner.parts.jobs.signal(signal.hangup);
    return interrupts;
  });
  const controlledBy = (given: Control) => {
    control = given;
  };
  try {
    return await interact({ runner, state, terminal, history, read, controlledBy });
  } finally {
    runner.parts.jobs.signal(signal.hangup);
    terminal.listen("lines");
  }
}
