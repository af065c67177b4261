import { signalNumber } from "../../commands/signal-names.ts";
import type { BackgroundJob } from "../run/background.ts";
import { complain, print } from "../run/frame.ts";
import { call } from "../run/simple.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** `jobs` */
export const listJobs: Builtin = ({ frame, runner }) => {
  print(
    frame,
    runner.parts.jobs
      .lines()
      .map((line) => `${line}\n`)
      .join(""),
  );
  return 0;
};

/** `wait [JOB…]`: until these, or all, have ended. Ctrl-C ends the waiting. */
export const waitForJobs: Builtin = async (given) => {
  const { args, frame, runner } = given;
  const { jobs } = runner.parts;
  const wanted = args.length > 0 ? args.map((name) => named(given, name)) : jobs.all;
  let code = 0;
  for (const job of wanted) code = job ? await ended(job, frame.control.stopped) : 127;
  frame.control.check();
  return args.length > 0 ? code : 0;
};

/** `fg [JOB]`: waits for it; Ctrl-C reaches it. What is typed does not: a job in the background has no input. */
export const toForeground: Builtin = async (given) => {
  const { args, frame, runner } = given;
  const found = named(given, args[0] ?? "");
  if (!found) return 1;
  const { job, code } = found;
  const { system } = runner.parts;
  print(frame, `${job.text}\n`);
  frame.control.entered(job);
  system.terminal?.giveTo(job.group);
  try {
    return await code;
  } finally {
    frame.control.left(job, await code);
    system.terminal?.giveTo(null);
  }
};

/** `kill` of `%1` is the shell's; any other is the command of that name. */
export const killJobs: Builtin = async (given) => {
  const { args, frame, runner, span } = given;
  const targets = args.filter((arg) => arg.startsWith("%"));
  if (targets.length === 0) return call(runner, ["/bin/kill", ...args], {}, frame, span);
  const option = args.find((arg) => /^-\w+$/.test(arg));
  const signal = signalNumber(option?.slice(1) ?? "TERM");
  let code = 0;
  for (const target of targets) {
    const found = named(given, target);
    if (!found || signal === null) code = 1;
    else {
      found.control.signal(signal);
      found.job.signal(signal);
    }
  }
  return code;
};

function named({ name: command, frame, runner, span }: BuiltinCall, name: string): BackgroundJob | undefined {
  const found = runner.parts.jobs.find(name);
  if (!found) complain(frame, span.pos, `${command}: ${name || "current"}: no such job`);
  return found;
}

const ended = ({ code }: BackgroundJob, stopped: Promise<void>): Promise<number> =>
  Promise.race([code, stopped.then(() => 130)]);
