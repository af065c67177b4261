import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/**
 * How the side is served, in the workbench and when it is proved. At its end Uvicorn waits for every endpoint that still runs,
 * and one that forgets its watchers never ends: it is given a second.
 */
export const launches = {
  fastapi: {
    command: "uvicorn",
    args: ["main:app", "--port", "8000", "--reload", "--timeout-graceful-shutdown", "1"],
    port: 8000,
  },
} as const satisfies Partial<Record<Framework, Launch>>;
