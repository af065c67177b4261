import { type Channels, containerBench, openChannels } from "../../sandboxes/checking/bench.ts";
import { writeFiles } from "../../sandboxes/checking/folder.ts";
import { launchProject } from "../../sandboxes/checking/launching.ts";
import { traceVariables } from "../../sandboxes/checking/statements.ts";
import type { Bench, Job } from "../../sandboxes/contract/bench.ts";
import { within } from "../../sandboxes/contract/within.ts";
import type { NodeWebContainer } from "../../sandboxes/node/web-container.ts";
import type { Program } from "./programs.ts";

/** A container with the ways into it; serves one program at a time. */
export interface Lane {
  readonly container: NodeWebContainer;
  readonly channels: Channels;
  /** False once a program would not end: its port stays taken. */
  usable: boolean;
}

export function openLane(container: NodeWebContainer): Lane {
  return { container, channels: openChannels(async () => container), usable: true };
}

/** Milliseconds for a program to end once it is told to. */
const endLimit = 15_000;

/**
 * Tells programs to end, as the workbench does, and waits for it.
 * @throws Error when one goes on. Uvicorn waits for open requests, and those of a wrong program may never end:
 * `--timeout-graceful-shutdown` in the launch allows them a time.
 */
export async function endAll(jobs: readonly Pick<Job, "exit" | "kill">[], limit = endLimit): Promise<void> {
  for (const job of jobs) job.kill();
  const late = () =>
    new Error("it was told to end and does not end; does its server wait for an open request?");
  await within(Promise.all(jobs.map(({ exit }) => exit)), limit, late);
}

export interface Serving {
  readonly bench: Bench;
  /** What the server has printed so far. */
  output(): string;
  /** Ends the server; resolves when its port is free. Rejects when it goes on, and the lane is of no more use. */
  stop(): Promise<void>;
}

let folders = 0;

/**
 * Serves a program in a folder of its own, in a process of its own, as its exercise says.
 * @throws CommandFailure with the program's output when it ends, or does not listen in time
 */
export async function serve(lane: Lane, program: Program): Promise<Serving> {
  const { container, channels } = lane;
  const launch = program.exercise.frameworks[program.framework];
  if (!launch) throw new Error(`${program.name}: the exercise does not say how to start it`);
  const { fs } = container;
  const folder = `program-${++folders}`;
  await writeFiles(fs, folder, program.files);
  const place = { container, folder, launch };
  const remove = () => fs.rm(folder, { recursive: true, force: true });
  try {
    const env = traceVariables(place);
    const { job, beside } = await launchProject({ ...place, env }, launch, new AbortController().signal);
    return {
      bench: containerBench({ ...place, channels, overlays: program.overlays }),
      output: job.output,
      async stop() {
        lane.usable = false;
        await endAll([job, ...beside]);
        lane.usable = true;
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
