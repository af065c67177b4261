import type { Command } from "./call.ts";
import { readOptions } from "./options.ts";
import { CommandError } from "./problems.ts";
import { signalNumber } from "./signal-names.ts";

export interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly argv: readonly string[];
}

/** What commands see of the processes. */
export interface Processes {
  list(): readonly ProcessLine[];
  /** False when there is no such process. A negative number is a group's. */
  kill(pid: number, signal: number): boolean;
}

/** `ps`: every process of the sandbox. Options are taken and change nothing. */
export function processStatus(processes: Processes): Command {
  return async ({ print }) => {
    print("    PID    PPID CMD\n");
    for (const { pid, parent, argv } of processes.list())
      print(`${String(pid).padStart(7)} ${String(parent).padStart(7)} ${argv.join(" ")}\n`);
    return 0;
  };
}

/** `kill [-SIGNAL | -s SIGNAL] PID…`; a negative number is a group's. */
export function kill(processes: Processes): Command {
  return async (call) => {
    const [first = "", second = "", ...rest] = call.args;
    const [name, targets] =
      first === "-s"
        ? [second, rest]
        : /^-\w+$/.test(first) && call.args.length > 1
          ? [first.slice(1), call.args.slice(1)]
          : ["TERM", call.args];
    const signal = signalNumber(name);
    if (signal === null) throw new CommandError(`${name}: invalid signal specification`);
    if (targets.length === 0) throw new CommandError("usage: kill [-SIGNAL | -s SIGNAL] PID...", 2);
    let code = 0;
    for (const target of targets.filter((one) => one !== "--")) {
      const pid = Number(target);
      const problem = !Number.isInteger(pid)
        ? "arguments must be process or job IDs"
        : processes.kill(pid, signal)
          ? null
          : "No such process";
      if (problem === null) continue;
      code = 1;
      call.complain(`${call.name}: (${target}) - ${problem}\n`);
    }
    return code;
  };
}

const units: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** `sleep SECONDS…`, with a suffix s, m, h or d if wanted. */
export const sleep: Command = async ({ args, signal }) => {
  const { operands } = readOptions(args, {});
  if (operands.length === 0) throw new CommandError("missing operand");
  const seconds = operands.reduce((sum, operand) => {
    const [, number, unit = ""] = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(operand) ?? [];
    if (number === undefined) throw new CommandError(`invalid time interval '${operand}'`);
    return sum + Number(number) * (units[unit] ?? 1);
  }, 0);
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, seconds * 1000);
  signal.addEventListener("abort", () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
  return 0;
};

/** `env [NAME=VALUE…]`: the environment, a line each. */
export const environment: Command = async ({ args, env, print }) => {
  const added = args.map((arg) => arg.split(/=(.*)/s, 2));
  const [wrong] = added.find(([, value]) => value === undefined) ?? [];
  if (wrong !== undefined)
    throw new CommandError(`'${wrong}': env runs no command here; write NAME=VALUE COMMAND`, 125);
  const all = { ...env, ...Object.fromEntries(added) };
  print(
    Object.entries(all)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(""),
  );
  return 0;
};
