import type { SandboxOptions } from "../../../../sandboxes/container/kernel/options.ts";

/** Where the walls show the bundle and Python's image. */
export const bundle = "/grader";
export const image = "/image";

/** Bounds that the container keeps itself, below those of the walls (`limits.ts`), so that a learner reads a sentence. */
export const inside: Partial<SandboxOptions> = {
  quota: 64 * 1024 * 1024,
  memory: 512 * 1024 * 1024,
  maximumProcesses: 12,
  output: { burst: 1_000_000, rate: 200_000 },
  // Most exercises start one program: a spare for a second would cost every job a third of its time.
  spareAfter: null,
};
