import { type Channels, containerBench, openChannels } from "../../sandboxes/checking/bench.ts";
import { writeFiles } from "../../sandboxes/checking/folder.ts";
import { launchProject } from "../../sandboxes/checking/launching.ts";
import { traceVariables } from "../../sandboxes/checking/statements.ts";
import type { Bench } from "../../sandboxes/contract/bench.ts";
import type { NodeWebContainer } from "../../sandboxes/node/web-container.ts";
import type { Program } from "./programs.ts";

/** A container with the ways into it; serves one program at a time. */
export interface Lane {
  readonly container: NodeWebContainer;
  readonly channels: Channels;
}

export function openLane(container: NodeWebContainer): Lane {
  return { container, channels: openChannels(async () => container) };
}

export interface Serving {
  readonly bench: Bench;
  /** What the server has printed so far. */
  output(): string;
  /** Ends the server; resolves when its port is free. */
  stop(): Promise<void>;
}

let folders = 0;

/**
 * Serves a program in a folder of its own, in a process of its own, as its exercise says.
 * @throws CommandFailure with the program's output when it ends, or does not listen in time
 */
export async function serve({ container, channels }: Lane, program: Program): Promise<Serving> {
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
        for (const one of [job, ...beside]) one.kill();
        await Promise.all([job, ...beside].map(({ exit }) => exit));
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
