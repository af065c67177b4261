import type { Job, ProjectReach } from "./bench.ts";
import type { CommandResult, RunningCommand, RunningServer, Workspace } from "./context.ts";
import { CommandFailure } from "./failures.ts";
import type { Recorder } from "./recorder.ts";
import { recordedRequests } from "./requests.ts";
import { within } from "./within.ts";

/** Milliseconds for a command to end; the first start of an interpreter may take seconds. */
const runLimit = 60_000;
const printLimit = 30_000;

/** A project's folder as a check works with it: what runs is recorded, and ended with the check. */
export function recordedWorkspace(project: ProjectReach, recorder: Recorder, signal: AbortSignal): Workspace {
  const spawn = async (command: string, args: readonly string[], env?: Readonly<Record<string, string>>) => {
    const started = performance.now();
    const job = await project.spawn(command, args, env ? { env } : {});
    const line = commandLine(command, args, env);
    return { job, line, started, code: follow(job, line, recorder) };
  };
  return {
    async run(command, args, { env, input, timeout = runLimit } = {}): Promise<CommandResult> {
      const { job, line, started } = await spawn(command, args, env);
      if (input !== undefined) job.write(input);
      const late = () => new CommandFailure("timeout", line, `no end within ${timeout} ms`, job.output());
      const code = await within(untilAborted(job.exit, signal, line), timeout, late);
      return { code, output: job.output(), milliseconds: performance.now() - started };
    },
    async start(command, args, { env } = {}) {
      const { job, line } = await spawn(command, args, env);
      return running(job, line);
    },
    async serve({ env = {}, launch = null } = {}): Promise<RunningServer> {
      const { job, server } = await project.serve(launch, env, signal);
      const line = commandLine("the server", [], env);
      follow(job, line, recorder);
      return { ...recordedRequests(server, recorder, signal), ...running(job, line) };
    },
    async read(path) {
      const bytes = await project.read(path);
      return bytes && new TextDecoder().decode(bytes);
    },
    list: () => project.list(),
  };
}

function follow(job: Job, command: string, recorder: Recorder): void {
  let code: number | null = null;
  const ended = job.exit.then((value) => {
    code = value;
  });
  recorder.command(() => ({ command, code, output: job.output() }));
  recorder.onEnd(() => {
    if (code !== null) return;
    job.kill();
    return within(ended, 5_000, () => new Error(`${command} does not end`));
  });
}

function running(job: Job, line: string): RunningCommand {
  const failure = (code: "ended" | "silent", message: string) =>
    new CommandFailure(code, line, message, job.output());
  const appears = async (text: string): Promise<void> => {
    let over = false;
    const ended = job.exit.then(() => {
      over = true;
    });
    while (!job.output().includes(text)) {
      if (over) throw failure("ended", `it ended before it printed \`${text}\``);
      await Promise.race([job.changed(), ended]);
    }
  };
  return {
    output: () => job.output(),
    printed: (text, limit = printLimit) =>
      within(appears(text), limit, () =>
        failure("silent", `it has not printed \`${text}\` within ${limit / 1000} s`),
      ),
    stop() {
      job.kill();
      return job.exit;
    },
  };
}

/** As it would be typed in a shell. */
export function commandLine(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const quoted = (word: string) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
  return [
    ...Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`),
    command,
    ...args.map(quoted),
  ].join(" ");
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal, line: string): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(new CommandFailure("aborted", line, "stopped", ""));
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener("abort", stop));
}
