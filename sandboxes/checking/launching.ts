import type { Job } from "../contract/bench.ts";
import { CommandFailure } from "../contract/failures.ts";
import type { Command, Launch } from "../contract/types.ts";
import { within } from "../contract/within.ts";
import { commandLine } from "../contract/workspace.ts";
import { startJob } from "./job.ts";
import type { Machine } from "./machine.ts";

/** Milliseconds until a server must listen; on a slow machine the first import takes seconds. */
const startLimit = 45_000;
const prepareLimit = 60_000;

export interface Place {
  readonly container: Machine;
  /** The project's, below the container's. */
  readonly folder: string;
  /** Added to every command's own. */
  readonly env: Readonly<Record<string, string>>;
}

/** A server that listens, and what runs beside it. */
export interface Launched {
  readonly job: Job;
  readonly beside: readonly Job[];
}

/**
 * Runs what prepares the project, starts what runs beside the server, then the server, and resolves when it listens.
 * @throws CommandFailure with the output, when a command fails or the server does not listen
 */
export async function launchProject(place: Place, launch: Launch, signal: AbortSignal): Promise<Launched> {
  for (const command of launch.prepare ?? []) await prepare(place, command);
  const started: Job[] = [];
  try {
    for (const command of launch.beside ?? []) started.push(await spawn(place, command));
    const listening = opened(place.container, launch.port);
    const job = await spawn(place, launch);
    started.push(job);
    await listens(job, commandOf(launch), listening, signal);
    return { job, beside: started.slice(0, -1) };
  } catch (error) {
    for (const job of started) job.kill();
    throw error;
  }
}

/** The same launch on another port: in its arguments the port stands alone or after a colon. */
export function onPort(launch: Launch, port: number): Launch {
  const number = new RegExp(`(?<![\\d.])${launch.port}(?!\\d)`, "g");
  return { ...launch, port, args: launch.args.map((arg) => arg.replace(number, String(port))) };
}

async function prepare(place: Place, command: Command): Promise<void> {
  const job = await spawn(place, command);
  const line = commandOf(command);
  const code = await within(
    job.exit,
    prepareLimit,
    () => new CommandFailure("timeout", line, "it does not end", job.output()),
  ).catch((error: unknown) => {
    job.kill();
    throw error;
  });
  if (code !== 0) throw new CommandFailure("ended", line, `it ended with exit code ${code}`, job.output());
}

const spawn = ({ container, folder, env }: Place, { command, args, env: own }: Command) =>
  startJob(container, command, args, { cwd: folder, env: { ...env, ...own } });

const commandOf = ({ command, args, env }: Command) => commandLine(command, args, env);

async function listens(
  job: Job,
  line: string,
  listening: ReturnType<typeof opened>,
  signal: AbortSignal,
): Promise<void> {
  const ended = job.exit.then((code) => {
    throw new CommandFailure(
      "ended",
      line,
      `it ended with exit code ${code} before it listened`,
      job.output(),
    );
  });
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(new CommandFailure("aborted", line, "stopped", ""));
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  try {
    await within(
      Promise.race([listening.promise, ended, aborted.promise]),
      startLimit,
      () => new CommandFailure("silent", line, "it did not listen in time", job.output()),
    );
  } finally {
    listening.forget();
    ended.catch(() => undefined);
    signal.removeEventListener("abort", abort);
  }
}

/** Resolves once `port` opens. */
function opened(container: Machine, port: number): { promise: Promise<void>; forget: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const forget = container.on("port", (changed, type) => {
    if (changed === port && type === "open") resolve();
  });
  return { promise, forget };
}
