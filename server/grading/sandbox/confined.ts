import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { setPriority } from "node:os";
import type { WebContainerProcess } from "@webcontainer/api";
import type { Machine } from "../../../sandboxes/checking/machine.ts";
import { fileSystemApi } from "../../../sandboxes/container/client/file-system.ts";
import { PROJECT_ROOT } from "../../../sandboxes/container/process/assets.ts";
import { HostLine } from "../../../sandboxes/remote/host-line.ts";
import { remoteFiles } from "../../../sandboxes/remote/remote-files.ts";
import { RemoteProcesses } from "../../../sandboxes/remote/remote-process.ts";
import { makeControlGroup } from "./control-group.ts";
import { type Ground, onlyPath } from "./ground.ts";
import type { Limit, Limits } from "./limits.ts";
import { residentMemory } from "./resident.ts";

/** A container within the walls, for one job. */
export interface Confined {
  /** What checks need of a container. All that comes from it is an answer of untrusted code. */
  readonly machine: Machine;
  /** Resolves when an interpreter is restored; rejects when that fails. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended, with the bound that it went beyond, or null. */
  readonly ended: Promise<Limit | null>;
  /** Whether it answers no more; true before what was asked of it fails. */
  readonly gone: boolean;
  /** The last that Node itself printed, for whoever looks after the grader; never for a learner. */
  diagnosis(): string;
  /** Seconds of processor time; null where nobody counts. */
  processorSeconds(): Promise<number | null>;
  /** From now on the time of `Limits` runs. */
  begin(): void;
  /** Ends all of it at once; resolves when nothing of it is left. */
  end(): Promise<void>;
}

/** Milliseconds between two looks at the memory. */
const interval = 100;
const diagnosisLength = 4_000;
/** bubblewrap's exit code when SIGXCPU ended what it ran: 128 and the signal's number. */
const processorSpent = 128 + 24;

/** Starts a container within the walls. Rejects when a program that makes them cannot be started. */
export async function startConfined(ground: Ground, limits: Limits): Promise<Confined> {
  const group = await makeControlGroup(limits);
  const [program, ...args] = ground.command(limits, group?.doors ?? []);
  const child = spawn(program, args, {
    env: onlyPath,
    stdio: ["pipe", "pipe", "pipe"],
    cwd: "/",
  });
  giveWay(child.pid, limits.niceness);
  let over: Limit | null = null;
  let printed = "";
  child.stderr.on("data", (bytes: Buffer) => {
    printed = (printed + bytes.toString("latin1")).slice(-diagnosisLength);
  });
  const exceed = (limit: Limit) => {
    over ??= limit;
    child.kill("SIGKILL");
  };
  const watching = setInterval(async () => {
    if (child.pid !== undefined && (await residentMemory(child.pid)) > limits.memory) exceed("memory");
  }, interval);
  let clock: NodeJS.Timeout | undefined;

  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("close", (code) => {
      if (code === processorSpent) over ??= "processor";
      resolve();
    });
  }).then(async () => {
    clearInterval(watching);
    clearTimeout(clock);
    if (await group?.outOfMemory()) over ??= "memory";
    await group?.remove();
    return over;
  });

  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => undefined);
  const ports = new Set<(port: number, type: "open" | "close") => void>();
  const line = new HostLine(
    asProcess(child, limits.output, () => exceed("output")),
    (message) => {
      if (message.type === "ready") ready.resolve();
      else if (message.type === "trouble") ready.reject(new Error(message.message));
      else if (message.type === "port")
        for (const listener of [...ports]) listener(message.port, message.state);
      else if (message.type === "output" || message.type === "exit") processes.receive(message);
    },
  );
  const processes = new RemoteProcesses(line);
  let gone = false;
  void line.lost.then((error) => {
    gone = true;
    processes.end();
    ready.reject(error);
  });

  return {
    machine: machineOf(line, processes, ports),
    ready: ready.promise,
    ended,
    get gone() {
      return gone;
    },
    diagnosis: () => printed,
    processorSeconds: async () => (await group?.processorSeconds()) ?? null,
    begin() {
      clock ??= setTimeout(() => exceed("time"), limits.time);
    },
    async end() {
      line.close("The job is over.");
      await ended;
    },
  };
}

/** What the process starts from now on gives way as well; it has started nothing yet, for it becomes other programs first. */
function giveWay(process: number | undefined, niceness: number): void {
  if (process === undefined || niceness === 0) return;
  try {
    setPriority(process, niceness);
  } catch (error) {
    // It has ended already, which its own `close` tells.
    if ((error as { info?: { code?: string } }).info?.code !== "ESRCH") throw error;
  }
}

function machineOf(
  line: HostLine,
  processes: RemoteProcesses,
  ports: Set<(port: number, type: "open" | "close") => void>,
): Machine {
  const on = (event: string, listener: (port: number, type: "open" | "close") => void) => {
    if (event !== "port") throw new Error(`Nothing tells of "${event}" within the walls.`);
    ports.add(listener);
    return () => ports.delete(listener);
  };
  return {
    workdir: PROJECT_ROOT,
    fs: fileSystemApi(remoteFiles(line), () => () => undefined),
    spawn: ((command: string, second?: unknown, third?: object) =>
      Array.isArray(second)
        ? processes.spawn(command, second.map(String), third ?? {})
        : processes.spawn(command, [], (second as object | undefined) ?? {})) as Machine["spawn"],
    on: on as unknown as Machine["on"],
  };
}

/** The process as the line to it wants one; ends it when more comes than `bound` bytes. */
function asProcess(
  child: ChildProcessWithoutNullStreams,
  bound: number,
  exceeded: () => void,
): WebContainerProcess {
  let bytes = 0;
  child.stdin.on("error", () => undefined);
  const exit = new Promise<number>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code) => resolve(code ?? 137));
  });
  return {
    exit,
    kill: () => void child.kill("SIGKILL"),
    resize: () => undefined,
    input: new WritableStream<string>({ write: (text) => void child.stdin.write(text) }),
    output: new ReadableStream<string>({
      start(controller) {
        let open = true;
        const close = () => {
          if (open) controller.close();
          open = false;
        };
        child.stdout.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > bound) {
            exceeded();
            close();
          } else if (open) controller.enqueue(chunk.toString("latin1"));
        });
        child.stdout.once("close", close);
        child.once("error", close);
      },
    }),
  };
}
