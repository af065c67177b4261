import * as z from "zod/mini";
import type { Sentence } from "../messages/said.ts";
import type { Missing } from "./support.ts";

/** What the sandbox is doing. `unsupported` and `failed` are terminal: only a reload leads out. */
export type ContainerStatus =
  | { readonly kind: "idle" }
  | { readonly kind: "unsupported"; readonly missing: readonly Missing[] }
  | { readonly kind: "booting"; readonly stage: string; readonly progress: number | null }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: Sentence; readonly advice: Sentence };

/** One line of the `container-status` command. `loaded` and `total` are bytes. */
export const statusLine = z.object({
  stage: z.string(),
  loaded: z.optional(z.number()),
  total: z.optional(z.number()),
  message: z.optional(z.string()),
});
export type StatusLine = z.infer<typeof statusLine>;

const stages: Readonly<Record<string, string>> = {
  connect: "Opening the sandbox",
  download: "Loading Python and both frameworks",
  compile: "Compiling the interpreter",
  restore: "Starting Python",
  start: "Starting Python",
  spawn: "Starting Python",
  boot: "Starting Python",
};

/** The status that a line of `container-status` tells. */
export function statusOf(line: StatusLine): ContainerStatus {
  if (line.stage === "ready") return { kind: "ready" };
  if (line.stage === "failed") {
    return {
      kind: "failed",
      message: ({ sandbox }) => line.message ?? sandbox.notStarted,
      advice: ({ sandbox }) => sandbox.reloadOnly,
    };
  }
  const progress =
    line.loaded !== undefined && line.total !== undefined && line.total > 0
      ? Math.min(1, line.loaded / line.total)
      : null;
  return { kind: "booting", stage: stages[line.stage] ?? line.stage, progress };
}

/** Parses one line; null when it is no status. */
export function parseStatusLine(text: string): StatusLine | null {
  try {
    return statusLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
